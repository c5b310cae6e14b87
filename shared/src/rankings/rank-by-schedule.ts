import type { Light } from '../lights/light.ts'
import { type Ranked, rankBy } from '../number/rank.ts'
import type { Ratio } from '../number/ratio.ts'
import { behind } from '../plans/schedule.ts'

/** What a place against the schedule depends on; a `RollUp` has it. */
export interface Scheduled {
  readonly light: Light | null
  readonly planYuan: number
  readonly expected: Ratio
  readonly ytdYuan: number | null
}

/** Places by points behind schedule, least behind first; who has not reported gets none (design §1). */
export function rankBySchedule<T extends Scheduled>(rows: readonly T[]): Ranked<T>[] {
  return rankBy(rows, ({ light, planYuan, expected, ytdYuan }) =>
    light === 'grey' || ytdYuan === null ? null : behind(planYuan, expected, ytdYuan),
  )
}
