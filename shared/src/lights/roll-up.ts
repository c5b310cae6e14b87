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
  readonly planYuan: number
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
  readonly planYuan: number
  readonly expected: Ratio
  /** `expected` in whole yuan, half up. */
  readonly expectedYuan: number
  /** `null` where no project reported anything this year. */
  readonly ytdYuan: number | null
  /** Points behind schedule, exact and with 2 decimals; `null` without plan or report. */
  readonly behind: ExactRatio | null
  readonly behindPoints: number | null
}

const total = (rows: readonly RollUpRow[], of: (row: RollUpRow) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0)

/** How many projects have each light; those without one (不适用) are in none. */
export function countLights(all: readonly (Light | null)[]): LightCounts {
  const counts: LightCounts = { green: 0, yellow: 0, red: 0, grey: 0, exempt: 0 }
  for (const light of all) if (light !== null) counts[light] += 1
  return counts
}

/** The light that all share when none of them was measured: unreported, or exempt one and all. */
function unmeasured(counts: LightCounts): Light | null {
  const measured = counts.green + counts.yellow + counts.red
  if (measured > 0) return null
  if (counts.grey > 0) return 'grey'
  return counts.exempt > 0 ? 'exempt' : null
}

/** A cluster, area, district or the city: counts of each light, and its own progress light over summed plan and actual (domain §5). */
export function rollUp(rows: readonly RollUpRow[], rule: Pick<LightRule, 'progress'>): RollUp {
  const counts = countLights(rows.map(({ light }) => light))
  const planYuan = total(rows, (row) => row.planYuan)
  const expected = ofTwelfths(total(rows, (row) => row.expectedTwelfths))
  const ytdYuan = sumKnown(rows.map((row) => row.ytdYuan))
  const derivation = `，${rows.length}个项目合计`
  const component = progressOf({ planYuan, expected, ytdYuan, derivation, rule })
  return {
    counts,
    light: unmeasured(counts) ?? component?.light ?? null,
    component,
    planYuan,
    expected,
    expectedYuan: roundYuan(expected),
    ytdYuan,
    behind: ytdYuan === null ? null : behind(planYuan, expected, ytdYuan),
    behindPoints: ytdYuan === null ? null : behindPoints(planYuan, expected, ytdYuan),
  }
}
