import type { Light } from '../lights/light.ts'
import { type Ranked, rankBy } from '../number/rank.ts'
import type { ExactRatio } from '../number/ratio.ts'

/** What a place against the schedule depends on; a `RollUp` has it. */
export interface Scheduled {
  readonly light: Light | null
  readonly behind: ExactRatio | null
}

/** Places by points behind schedule, least behind first; who has not reported, or is not reviewed, gets none. */
export function rankBySchedule<T extends Scheduled>(rows: readonly T[]): Ranked<T>[] {
  return rankBy(rows, ({ light, behind }) => (light === 'grey' || light === 'pending' ? null : behind))
}
