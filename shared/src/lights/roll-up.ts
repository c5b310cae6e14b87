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

const noLights = (): Record<Light, number> => ({ green: 0, yellow: 0, red: 0, grey: 0, exempt: 0, pending: 0 })

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

/** A sum of what is known, and how many parts are. */
interface KnownSum {
  readonly yuan: number
  readonly known: number
}

const nothing: KnownSum = { yuan: 0, known: 0 }

const plus = (sum: KnownSum, part: number | null, times: 1 | -1): KnownSum =>
  part === null ? sum : { yuan: sum.yuan + times * part, known: sum.known + times }

const total = ({ yuan, known }: KnownSum): number | null => (known === 0 ? null : yuan)

/** What rows of a roll-up add up to. All sums are of whole numbers, so that a row comes out again as it went in. */
export interface RollUpSums {
  readonly counts: LightCounts
  readonly planned: number
  readonly plan: KnownSum
  readonly expectedTwelfths: number
  readonly ytd: KnownSum
  readonly unplanned: KnownSum
}

export const emptySums: RollUpSums = {
  counts: noLights(),
  planned: 0,
  plan: nothing,
  expectedTwelfths: 0,
  ytd: nothing,
  unplanned: nothing,
}

/** The sums with one row more or, `times` −1, without it. */
export function withRow(sums: RollUpSums, row: RollUpRow, times: 1 | -1 = 1): RollUpSums {
  const { light, planYuan, expectedTwelfths, ytdYuan } = row
  const counts = light === null ? sums.counts : { ...sums.counts, [light]: sums.counts[light] + times }
  const plan = plus(sums.plan, planYuan, times)
  if (!isPlanned(row)) return { ...sums, counts, plan, unplanned: plus(sums.unplanned, ytdYuan, times) }
  return {
    ...sums,
    counts,
    plan,
    planned: sums.planned + times,
    expectedTwelfths: sums.expectedTwelfths + times * expectedTwelfths,
    ytd: plus(sums.ytd, ytdYuan, times),
  }
}

/**
 * A cluster, area, district or the city: counts of each light, and its own progress light over summed plan and actual
 * (domain §5). What is done without a plan stands beside it.
 */
export function rollUpOf(sums: RollUpSums, rule: Pick<LightRule, 'progress'>): RollUp {
  const { counts, planned } = sums
  const planYuan = total(sums.plan)
  const expected = ofTwelfths(sums.expectedTwelfths)
  const ytdYuan = total(sums.ytd)
  const compared = { planYuan: planYuan ?? 0, expected, ytdYuan }
  const component = progressOf({ ...compared, derivation: `，${planned}个项目合计`, rule })
  return {
    counts,
    light: unmeasured(counts) ?? component?.light ?? null,
    component,
    planYuan,
    expected,
    expectedYuan: planYuan === null ? null : roundYuan(expected),
    ytdYuan,
    unplannedYuan: total(sums.unplanned),
    behind: ytdYuan === null ? null : behind(compared.planYuan, expected, ytdYuan),
    behindPoints: ytdYuan === null ? null : behindPoints(compared.planYuan, expected, ytdYuan),
  }
}

/** The roll-up of these rows. */
export const rollUp = (rows: readonly RollUpRow[], rule: Pick<LightRule, 'progress'>): RollUp =>
  rollUpOf(
    rows.reduce((sums, row) => withRow(sums, row), emptySums),
    rule,
  )

/** How many rows show each light; one that no rule applies to shows none. */
export function countLights(rows: readonly { readonly light: Light | null }[]): LightCounts {
  const counts = noLights()
  for (const { light } of rows) if (light) counts[light] += 1
  return counts
}
