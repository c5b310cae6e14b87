import { type ComputedLight, type LightComponent, lightNames } from '@pianqu/shared/lights/light.ts'
import type { LightRule } from '@pianqu/shared/lights/light-rule.schema.ts'
import { behindDisplay } from '@pianqu/shared/lights/points-words.ts'
import { progressLight } from '@pianqu/shared/lights/progress.ts'
import { type LightOverride, type ProjectLight, projectLight } from '@pianqu/shared/lights/project-light.ts'
import type { RollUpRow } from '@pianqu/shared/lights/roll-up.ts'
import { startLight } from '@pianqu/shared/lights/start.ts'
import { statisticsLight, statisticsOfYear } from '@pianqu/shared/lights/statistics.ts'
import { actualDates } from '@pianqu/shared/months/actual-dates.ts'
import { yearToDate } from '@pianqu/shared/months/year-to-date.ts'
import {
  behind,
  expected,
  expectedTwelfths,
  publishedBehind,
  roundYuan,
  type ScheduledPlan,
} from '@pianqu/shared/plans/schedule.ts'
import type { Project } from '@pianqu/shared/projects/project.schema.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { YearData } from './year-data.query.ts'

/** One project in one month. */
export interface ProjectFigure {
  readonly project: Project
  readonly areaCode: string | null
  readonly planYuan: number | null
  readonly ytdYuan: number | null
  readonly expectedYuan: number | null
  readonly behindPoints: number | null
  readonly behindDisplay: string | null
  /** Why there is no year to date; `null` where there is one. */
  readonly missing: string | null
  readonly actualStart: Month | null
  readonly light: ProjectLight
  readonly isOwed: boolean
  /** Whether a line of the month was accepted. */
  readonly isAccepted: boolean
  /** Whether a line of the month was handed in and waits for its review. */
  readonly isPending: boolean
  /** Whether the month compares it: any project, but while the month is being filled those accepted. */
  readonly isCompared: boolean
  /** Whether sums run over it; not so for a package that its parts stand for. */
  readonly isCounted: boolean
  /** A package that its parts stand for. */
  readonly isSplit: boolean
  readonly sums: RollUpRow
}

interface FigureInput {
  readonly data: YearData
  readonly project: Project
  readonly areaCode: string | null
  readonly month: Month
  readonly rule: LightRule
  readonly ruleBefore: LightRule
  readonly isOwed: boolean
  readonly isCounted: boolean
  readonly isSplit: boolean
  readonly override: LightOverride | null
  readonly bondUse: LightComponent | null
  readonly earlier: readonly (ComputedLight | null)[]
}

/** Points behind schedule as published and in text; none without a plan or an accepted line. */
function behindOf(
  plan: ScheduledPlan | null,
  ytdYuan: number | null,
  { month, rule }: Pick<FigureInput, 'month' | 'rule'>,
): Pick<ProjectFigure, 'behindPoints' | 'behindDisplay'> {
  if (!plan || ytdYuan === null) return { behindPoints: null, behindDisplay: null }
  const asked = [plan.investmentYuan, expected(plan, month), ytdYuan] as const
  return { behindPoints: publishedBehind(...asked), behindDisplay: behindDisplay(behind(...asked), rule) }
}

/** Why a project has no year to date in a month. */
function missingBecause(figure: Pick<ProjectFigure, 'ytdYuan' | 'isPending' | 'isOwed' | 'isAccepted' | 'isCompared'>) {
  const { ytdYuan, isPending, isOwed, isAccepted, isCompared } = figure
  if (ytdYuan !== null) return null
  if (isPending) return lightNames.pending
  if (isOwed && !isAccepted) return lightNames.grey
  return isCompared ? '本年尚无月报' : '本月不报'
}

interface Standing
  extends Pick<ProjectFigure, 'isOwed' | 'isAccepted' | 'isPending' | 'isCompared' | 'ytdYuan' | 'missing'> {
  /** What stands where a line is owed and not accepted. */
  readonly mark: 'grey' | 'pending' | null
}

/** How the month stands for a project: reported, waiting for review, or missing. */
function standingOf({ data, project: { code }, month, isOwed }: FigureInput): Standing {
  const lines = data.lines.get(code) ?? []
  const isAccepted = lines.some((line) => line.month === month)
  const isPending = !isAccepted && (data.pending.get(month)?.has(code) ?? false)
  // While a month is being filled it has no sum of its own for who has not reported, and last month's is another figure.
  const isCompared = isAccepted || !data.beingFilled.has(month)
  const ytdYuan = isCompared ? yearToDate(lines, month) : null
  const isMissing = isOwed && !isAccepted
  return {
    isOwed,
    isAccepted,
    isPending,
    isCompared,
    ytdYuan,
    missing: missingBecause({ ytdYuan, isPending, isOwed, isAccepted, isCompared }),
    mark: isMissing ? (isPending ? 'pending' : 'grey') : null,
  }
}

/** What a project adds to the sums of its groups: nothing of a plan that the month does not compare. */
const sumsOf = (plan: ScheduledPlan | null, month: Month): Pick<RollUpRow, 'planYuan' | 'expectedTwelfths'> => ({
  planYuan: plan ? plan.investmentYuan : null,
  expectedTwelfths: plan ? expectedTwelfths(plan, month) : 0,
})

export function projectFigure(input: FigureInput): ProjectFigure {
  const { data, project, month, rule, ruleBefore, isCounted, isSplit, override, bondUse, earlier, areaCode } = input
  const plan = data.plans.get(project.code) ?? null
  const { actualStart } = actualDates(project, data.dates.get(project.code) ?? [], month)
  const { mark, ...standing } = standingOf(input)
  const { ytdYuan } = standing
  const statisticsYuan = statisticsOfYear(data.lines.get(project.code) ?? [], month)
  const light = projectLight({
    // A package that its parts stand for reports nothing itself: its parts have the lights.
    components: isSplit
      ? []
      : [
          progressLight({ plan, ytdYuan, month, rule }),
          startLight({ plannedStart: project.plannedStart, actualStart, month, rule }),
          statisticsLight({ actualStart, statisticsYuan, month, rule }),
          bondUse,
        ],
    earlier,
    missing: mark,
    override,
    month,
    rule,
    ruleBefore,
  })
  return {
    project,
    areaCode,
    ...standing,
    planYuan: plan?.investmentYuan ?? null,
    expectedYuan: plan && roundYuan(expected(plan, month)),
    ...behindOf(plan, ytdYuan, { month, rule }),
    actualStart,
    light,
    isCounted,
    isSplit,
    sums: {
      light: light.light,
      // The sums of a month of which nobody at all has reported yet are missing, not those of the month before.
      ytdYuan: data.reported.has(month) ? ytdYuan : null,
      ...sumsOf(standing.isCompared ? plan : null, month),
    },
  }
}
