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

/** How many one command moves: after days without a server thousands may be due, and nobody waits for all of them at once. */
export const movedAtOnce = 8

/**
 * Writes down what has happened to blockers by itself up to today, each with the day on which it took effect (domain §6), for so
 * many of them, those first that have waited longest; answers of how many. Asked until it answers 0 it has written, a month
 * late, what thirty days would have.
 */
export function keepTime(change: Change, atMost = movedAtOnce): number {
  const due = dueBlockers(change.tx, change.today).limit(atMost).all()
  for (const blocker of due) advanceBlocker(change, blocker)
  return due.length
}
