import { sumKnown } from '../months/year-to-date.ts'
import type { ExactRatio, Ratio } from '../number/ratio.ts'
import { behind, behindPoints, ofTwelfths, roundYuan } from '../plans/schedule.ts'
import type { LightCounts } from './light.schema.ts'
import type { Light, LightComponent } from './light.ts'
import type { LightRule } from './light-rule.schema.ts'
import { progressOf } from './progress.ts'

/** One counted project of a roll-up (see `countedProjects`) in one month. */
export interface RollUpRow {
  readonly light: Light | null
  /** `null`: no plan, or a project that the month does not compare yet. */
  readonly planYuan: number | null
  /** See `expectedTwelfths`; 0 without a plan. */
  readonly expectedTwelfths: number
  /** `null`: nothing reported this year. */
  readonly ytdYuan: number | null
}

export interface RollUp {
  readonly counts: LightCounts
  /** `grey` where nobody reported, `null` over nothing, else the progress light of the sums. */
  readonly light: Light | null
  /** The sentence behind the progress light of the sums. */
  readonly component: LightComponent | null
  /** `null` where no project has a plan. */
  readonly planYuan: number | null
  readonly expected: Ratio
  /** `expected` in whole yuan, half up; `null` where no project has a plan. */
  readonly expectedYuan: number | null
  /** Done on projects with a plan above 0, which is all that a plan is compared with; `null` where none reported anything. */
  readonly ytdYuan: number | null
  /** Done on projects without such a plan: it stands beside the sum and is in no rate. */
  readonly unplannedYuan: number | null
  /** Points behind schedule, exact and with 2 decimals; `null` without plan or report. */
  readonly behind: ExactRatio | null
  readonly behindPoints: number | null
}

/** How many projects have each light; those without one (不适用) are in none. */
export function countLights(all: readonly (Light | null)[]): LightCounts {
  const counts: LightCounts = { green: 0, yellow: 0, red: 0, grey: 0, exempt: 0, pending: 0 }
  for (const light of all) if (light !== null) counts[light] += 1
  return counts
}

/** The light that all share when none of them was measured: waiting for review, unreported, or exempt one and all. */
function unmeasured(counts: LightCounts): Light | null {
  const measured = counts.green + counts.yellow + counts.red
  if (measured > 0) return null
  if (counts.pending > 0) return 'pending'
  if (counts.grey > 0) return 'grey'
  return counts.exempt > 0 ? 'exempt' : null
}

/** Whether there is a plan that anything can be compared with. */
const isPlanned = ({ planYuan }: RollUpRow): boolean => planYuan !== null && planYuan > 0

/**
 * A cluster, area, district or the city: counts of each light, and its own progress light over summed plan and actual
 * (domain §5). What is done without a plan stands beside it.
 */
export function rollUp(rows: readonly RollUpRow[], rule: Pick<LightRule, 'progress'>): RollUp {
  const counts = countLights(rows.map(({ light }) => light))
  const planned = rows.filter(isPlanned)
  const planYuan = sumKnown(rows.map((row) => row.planYuan))
  const expected = ofTwelfths(planned.reduce((sum, row) => sum + row.expectedTwelfths, 0))
  const ytdYuan = sumKnown(planned.map((row) => row.ytdYuan))
  const compared = { planYuan: planYuan ?? 0, expected, ytdYuan }
  const component = progressOf({ ...compared, derivation: `，${planned.length}个项目合计`, rule })
  return {
    counts,
    light: unmeasured(counts) ?? component?.light ?? null,
    component,
    planYuan,
    expected,
    expectedYuan: planYuan === null ? null : roundYuan(expected),
    ytdYuan,
    unplannedYuan: sumKnown(rows.filter((row) => !isPlanned(row)).map((row) => row.ytdYuan)),
    behind: ytdYuan === null ? null : behind(compared.planYuan, expected, ytdYuan),
    behindPoints: ytdYuan === null ? null : behindPoints(compared.planYuan, expected, ytdYuan),
  }
}
