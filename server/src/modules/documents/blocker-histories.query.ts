import type { BlockerHistory } from '@pianqu/shared/documents/blocker-counts.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import { asc, eq, lte, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { blockerSteps, blockers } from '../blockers/blocker.tables.ts'

const stepsKnownAt = statement((orm) =>
  orm
    .select({
      blockerId: blockerSteps.blockerId,
      type: blockers.type,
      raisedOn: blockers.raisedOn,
      step: blockerSteps.step,
      on: blockerSteps.effectiveOn,
      level: blockerSteps.level,
    })
    .from(blockerSteps)
    .innerJoin(blockers, eq(blockers.blockerId, blockerSteps.blockerId))
    .where(lte(blockerSteps.at, sql.placeholder('at')))
    .orderBy(asc(blockerSteps.blockerId), asc(blockerSteps.position))
    .prepare(),
)

/** The blockers as far as they were written down at an instant: steps are only ever added, so it stays what it was. */
export function blockerHistories(db: Database, at: string): BlockerHistory[] {
  const histories = groupBy(stepsKnownAt(db).all({ at }), ({ blockerId }) => blockerId)
  return [...histories.values()].flatMap((steps) => {
    const [first] = steps
    return first ? [{ type: first.type, raisedOn: first.raisedOn, steps }] : []
  })
}
