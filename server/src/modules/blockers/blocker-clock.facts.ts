import type { Day } from '@pianqu/shared/time/day.ts'
import { max } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { blockerSteps } from './blocker.tables.ts'

const newestStep = statement((orm) =>
  orm
    .select({ on: max(blockerSteps.effectiveOn) })
    .from(blockerSteps)
    .prepare(),
)

/** The day of the newest step, where that is after today: the clock of the machine has jumped back. */
export function clockBehind(db: Database, today: Day): Day | null {
  const newest = newestStep(db).get()?.on ?? null
  return newest !== null && newest > today ? newest : null
}
