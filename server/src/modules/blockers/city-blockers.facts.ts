import { isForTheCity } from '@pianqu/shared/blockers/for-the-city.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import { asc, eq, gt, gte, or, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { blockerSteps, blockers } from './blocker.tables.ts'

// Only what was ever escalated, twice disputed or given to the top can be the city's.
const everyStep = statement((orm) =>
  orm
    .select({
      blockerId: blockerSteps.blockerId,
      raisedOn: blockers.raisedOn,
      step: blockerSteps.step,
      on: blockerSteps.effectiveOn,
      level: blockerSteps.level,
    })
    .from(blockerSteps)
    .innerJoin(blockers, eq(blockers.blockerId, blockerSteps.blockerId))
    .where(
      or(gt(blockers.escalations, 0), gte(blockers.disputes, 2), sql`${blockers.level} IN ('taskforce', 'leader')`),
    )
    .orderBy(asc(blockerSteps.blockerId), asc(blockerSteps.position))
    .prepare(),
)

/** The days on which those were raised that were the city's to decide on a day, oldest first. */
export function cityBlockersOn(db: Database, day: Day): Day[] {
  const histories = groupBy(everyStep(db).all(), ({ blockerId }) => blockerId)
  return [...histories.values()]
    .filter((steps) => isForTheCity(steps, day))
    .flatMap(([first]) => first?.raisedOn ?? [])
    .toSorted()
}
