import { type ComputedLight, type LightComponent, lightNames, worstOf } from '@pianqu/shared/lights/light.ts'
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
import { lineKey, type YearData } from './year-data.ts'

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

/** What a project's own components in a month are computed from. */
export interface ComponentInput {
  readonly data: YearData
  readonly project: Project
  readonly month: Month
  readonly rule: LightRule
  readonly isSplit: boolean
  readonly bondUse: LightComponent | null
}

interface FigureInput extends ComponentInput {
  readonly areaCode: string | null
  readonly ruleBefore: LightRule
  readonly isOwed: boolean
  readonly isCounted: boolean
  readonly override: LightOverride | null
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

/** What was reported of a project in the year; compared with its plan wherever the month compares it. */
function reportedOf({ data, project: { code }, month }: Pick<ComponentInput, 'data' | 'project' | 'month'>) {
  const lines = data.lines.get(code) ?? []
  const isAccepted = lines.some((line) => line.month === month)
  // While a month is being filled it has no sum of its own for who has not reported, and last month's is another figure.
  const isCompared = isAccepted || !data.beingFilled.has(month)
  return { isAccepted, isCompared, ytdYuan: isCompared ? yearToDate(lines, month) : null }
}

interface Standing
  extends Pick<ProjectFigure, 'isOwed' | 'isAccepted' | 'isPending' | 'isCompared' | 'ytdYuan' | 'missing'> {
  /** What stands where a line is owed and not accepted. */
  readonly mark: 'grey' | 'pending' | null
}

/** How the month stands for a project: reported, waiting for review, or missing. */
function standingOf(input: FigureInput): Standing {
  const {
    data,
    project: { code },
    month,
    isOwed,
  } = input
  const { isAccepted, isCompared, ytdYuan } = reportedOf(input)
  const isPending = !isAccepted && data.pending.has(lineKey(code, month))
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

/** When a project started, as known at the end of the month. */
const startedOf = ({ data, project, month }: ComponentInput): Month | null =>
  actualDates(project, data.dates.get(project.code) ?? [], month).actualStart

/** The components of a project's light in a month; a package that its parts stand for has none, as its parts have them. */
function ownComponents(input: ComponentInput): (LightComponent | null)[] {
  const { data, project, month, rule, isSplit, bondUse } = input
  if (isSplit) return []
  const { code, plannedStart } = project
  const actualStart = startedOf(input)
  const statisticsYuan = statisticsOfYear(data.lines.get(code) ?? [], month)
  return [
    progressLight({ plan: data.plans.get(code) ?? null, ytdYuan: reportedOf(input).ytdYuan, month, rule }),
    startLight({ plannedStart, actualStart, month, rule }),
    statisticsLight({ actualStart, statisticsYuan, month, rule }),
    bondUse,
  ]
}

/** The worst of them, which is all that later months look back on. */
export const ownLight = (input: ComponentInput): ComputedLight | null =>
  worstOf(ownComponents(input).flatMap((component) => component?.light ?? []))

export function projectFigure(input: FigureInput): ProjectFigure {
  const { data, project, month, rule, ruleBefore, isCounted, isSplit, override, earlier, areaCode } = input
  const plan = data.plans.get(project.code) ?? null
  const { mark, ...standing } = standingOf(input)
  const { ytdYuan } = standing
  const light = projectLight({
    components: ownComponents(input),
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
    actualStart: startedOf(input),
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
