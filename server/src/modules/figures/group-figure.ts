import { startRate } from '@pianqu/shared/indicators/start-rate.ts'
import { type Light, lightNames } from '@pianqu/shared/lights/light.ts'
import type { LightRule } from '@pianqu/shared/lights/light-rule.schema.ts'
import { behindDisplay } from '@pianqu/shared/lights/points-words.ts'
import { emptySums, type RollUp, type RollUpSums, rollUpOf, withRow } from '@pianqu/shared/lights/roll-up.ts'
import type { Ratio } from '@pianqu/shared/number/ratio.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { ProjectFigure } from './project-figure.ts'

/** Any group of projects in one month: what the sums say, and how complete they are. */
export interface GroupFigure extends RollUp {
  readonly accepted: number
  /** Handed in, waiting for review. */
  readonly pending: number
  readonly owed: number
  readonly projectCount: number
  /** Of the counted projects that the month compares: how many started of those that were to. */
  readonly starts: Ratio
  readonly behindDisplay: string | null
  /** Why there is no year to date; `null` where there is one. */
  readonly missing: string | null
}

/** What a group adds up to; a project comes out of it as it went in. */
export interface GroupSums extends Pick<GroupFigure, 'accepted' | 'pending' | 'owed' | 'projectCount' | 'starts'> {
  readonly rollUp: RollUpSums
}

const nobody: GroupSums = {
  accepted: 0,
  pending: 0,
  owed: 0,
  projectCount: 0,
  starts: { numerator: 0, denominator: 0 },
  rollUp: emptySums,
}

function startsWith(starts: Ratio, figure: ProjectFigure, { month, times }: { month: Month; times: 1 | -1 }): Ratio {
  const { project, actualStart, isCounted, isCompared } = figure
  if (!isCounted || !isCompared) return starts
  const { numerator, denominator } = startRate([{ plannedStart: project.plannedStart, actualStart }], month)
  return { numerator: starts.numerator + times * numerator, denominator: starts.denominator + times * denominator }
}

/** The sums with one project more or, `times` −1, without it. */
export function withFigure(sums: GroupSums, figure: ProjectFigure, month: Month, times: 1 | -1 = 1): GroupSums {
  const { isOwed, isAccepted, isPending, isCounted } = figure
  return {
    accepted: sums.accepted + times * Number(isOwed && isAccepted),
    pending: sums.pending + times * Number(isOwed && isPending),
    owed: sums.owed + times * Number(isOwed),
    projectCount: sums.projectCount + times * Number(isCounted),
    starts: startsWith(sums.starts, figure, { month, times }),
    rollUp: isCounted ? withRow(sums.rollUp, figure.sums, times) : sums.rollUp,
  }
}

export const sumsOf = (figures: readonly ProjectFigure[], month: Month): GroupSums =>
  figures.reduce((sums, figure) => withFigure(sums, figure, month), nobody)

/** Why a group has no year to date. */
function missingOf({ projectCount, owed, accepted, pending, planYuan }: Omit<GroupFigure, 'missing'>): string {
  if (projectCount === 0) return '没有项目'
  if (owed > 0 && accepted === 0) return pending > 0 ? lightNames.pending : lightNames.grey
  return planYuan ? '本年尚无月报' : '没有年度计划'
}

/** Where something was accepted, nobody says 未报 of the whole, even if what was accepted has no light. */
const lightOf = ({ light, component }: RollUp, accepted: number): Light | null =>
  accepted > 0 && (light === 'grey' || light === 'pending') ? (component?.light ?? null) : light

export function figureOf({ rollUp, ...counts }: GroupSums, rule: LightRule): GroupFigure {
  const { accepted, pending, owed } = counts
  const isUnreported = owed > 0 && accepted === 0
  const sums = rollUpOf(rollUp, rule)
  const figure = {
    ...sums,
    ...counts,
    light: isUnreported ? (pending > 0 ? ('pending' as const) : ('grey' as const)) : lightOf(sums, accepted),
    behindDisplay: behindDisplay(sums.behind, rule),
  }
  return { ...figure, missing: figure.ytdYuan === null ? missingOf(figure) : null }
}

export const groupFigure = (figures: readonly ProjectFigure[], { month, rule }: { month: Month; rule: LightRule }) =>
  figureOf(sumsOf(figures, month), rule)
