import type { ComputedLight, LightComponent } from '@pianqu/shared/lights/light.ts'
import type { LightRule } from '@pianqu/shared/lights/light-rule.schema.ts'
import { progressLight } from '@pianqu/shared/lights/progress.ts'
import { type LightOverride, type ProjectLight, projectLight } from '@pianqu/shared/lights/project-light.ts'
import type { RollUpRow } from '@pianqu/shared/lights/roll-up.ts'
import { startLight } from '@pianqu/shared/lights/start.ts'
import { statisticsLight, statisticsOfYear } from '@pianqu/shared/lights/statistics.ts'
import { actualDates } from '@pianqu/shared/months/actual-dates.ts'
import { yearToDate } from '@pianqu/shared/months/year-to-date.ts'
import { expected, expectedTwelfths, publishedBehind, roundYuan } from '@pianqu/shared/plans/schedule.ts'
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
  readonly actualStart: Month | null
  readonly light: ProjectLight
  readonly isOwed: boolean
  readonly isSubmitted: boolean
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

export function projectFigure(input: FigureInput): ProjectFigure {
  const { data, project, month, rule, ruleBefore } = input
  const { isOwed, isCounted, isSplit, override, bondUse, earlier, areaCode } = input
  const plan = data.plans.get(project.code) ?? null
  const lines = data.lines.get(project.code) ?? []
  const ytdYuan = yearToDate(lines, month)
  const { actualStart } = actualDates(project, data.dates.get(project.code) ?? [], month)
  const isSubmitted = lines.some((line) => line.month === month)
  const light = projectLight({
    // A package that its parts stand for reports nothing itself: its parts have the lights.
    components: isSplit
      ? []
      : [
          progressLight({ plan, ytdYuan, month, rule }),
          startLight({ plannedStart: project.plannedStart, actualStart, month, rule }),
          statisticsLight({ actualStart, statisticsYuan: statisticsOfYear(lines, month), month, rule }),
          bondUse,
        ],
    earlier,
    isOwed,
    isSubmitted,
    override,
    month,
    rule,
    ruleBefore,
  })
  return {
    project,
    areaCode,
    planYuan: plan?.investmentYuan ?? null,
    ytdYuan,
    expectedYuan: plan && roundYuan(expected(plan, month)),
    behindPoints:
      plan && ytdYuan !== null ? publishedBehind(plan.investmentYuan, expected(plan, month), ytdYuan) : null,
    actualStart,
    light,
    isOwed,
    isSubmitted,
    isCounted,
    isSplit,
    sums: {
      light: light.light,
      planYuan: plan?.investmentYuan ?? 0,
      expectedTwelfths: plan ? expectedTwelfths(plan, month) : 0,
      ytdYuan,
    },
  }
}
