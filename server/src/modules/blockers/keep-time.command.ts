import type { Day } from '@pianqu/shared/time/day.ts'
import { asc, lte } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import type { Database } from '../../db/database.ts'
import { advanceBlocker } from './advance-blocker.writes.ts'
import { blockers } from './blocker.tables.ts'
import { clockBehind } from './blocker-clock.facts.ts'
import { inNumberOrder } from './number-order.facts.ts'

const dueBlockers = (db: Database, today: Day) =>
  db.orm
    .select()
    .from(blockers)
    .where(lte(blockers.nextOn, today))
    .orderBy(asc(blockers.nextOn), ...inNumberOrder(blockers.number))

/** Whether anything has happened by itself that is not written down. */
export const isTimeDue = (db: Database, today: Day): boolean =>
  clockBehind(db, today) === null && dueBlockers(db, today).limit(1).get() !== undefined

/**
 * Writes down everything that has happened to blockers by itself up to today, each with the day on which it took effect
 * (domain §6). Asked again it finds nothing; a month late it writes what thirty days would have.
 */
export function keepTime(change: Change): number {
  const due = dueBlockers(change.tx, change.today).all()
  for (const blocker of due) advanceBlocker(change, blocker)
  return due.length
}
