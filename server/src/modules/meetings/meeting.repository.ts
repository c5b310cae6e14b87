import { meetingMoved } from '@pianqu/shared/events/told.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { isMonth } from '@pianqu/shared/time/month.ts'
import { and, asc, desc, eq, like, max, sql } from 'drizzle-orm'
import type { Change, Tx } from '../../db/command.ts'
import type { Database } from '../../db/database.ts'
import { rowsBy } from '../../db/matching.ts'
import { saveVersion } from '../../db/save-version.ts'
import { directiveSteps, directives } from './directive.tables.ts'
import { meetingItems, meetingMoves, meetings } from './meeting.tables.ts'

export type StoredMeeting = typeof meetings.$inferSelect
export type StoredItem = typeof meetingItems.$inferSelect
export type StoredMove = typeof meetingMoves.$inferSelect
export type StoredDirective = typeof directives.$inferSelect

export const noSuchMeeting = () => new ProblemError('common/not-found', { detail: '没有这次会议' })

const byId = rowsBy(meetings, ['meetingId'])
const byPosition = rowsBy(meetings, ['month', 'position'])

/** `2025-09-1`: the first meeting about its month. */
function meetingNumbered(db: Database, text: string): StoredMeeting | undefined {
  const [, month = '', position] = /^(\d{4}-\d{2})-(\d{1,4})$/.exec(text) ?? []
  return isMonth(month) ? byPosition.first(db, { month, position: Number(position) }) : undefined
}
const itemsOf = rowsBy(meetingItems, ['meetingId'], asc(meetingItems.position), asc(meetingItems.itemId))
const movesBy = rowsBy(meetingMoves, ['meetingId'], asc(meetingMoves.position))

/** By its id or its number. Throws common/not-found. */
export function demandMeeting(db: Database, meetingId: string): StoredMeeting {
  const found = byId.first(db, { meetingId }) ?? meetingNumbered(db, meetingId)
  if (!found) throw noSuchMeeting()
  return found
}

/** Items in the order of the agenda, the dropped ones among them. */
export const storedItems = (db: Database, meetingId: string): StoredItem[] => itemsOf.all(db, { meetingId })

export const movesOf = (db: Database, meetingId: string): StoredMove[] => movesBy.all(db, { meetingId })

export const saveMeeting = (tx: Tx, meeting: StoredMeeting): StoredMeeting =>
  saveVersion(tx, meetings, ['meetingId'], meeting, meeting.version)

/** Writes the agenda anew, in this order. */
export function writeItems(tx: Tx, meetingId: string, items: readonly StoredItem[]): void {
  tx.orm.delete(meetingItems).where(eq(meetingItems.meetingId, meetingId)).run()
  for (const [index, item] of items.entries()) {
    tx.orm
      .insert(meetingItems)
      .values({ ...item, position: index + 1 })
      .run()
  }
}

/** Brings an item to the front, or none. */
export function addMove(tx: Tx, move: Omit<StoredMove, 'position'>): void {
  const last = tx.orm
    .select({ position: max(meetingMoves.position) })
    .from(meetingMoves)
    .where(eq(meetingMoves.meetingId, move.meetingId))
    .get()
  tx.orm
    .insert(meetingMoves)
    .values({ ...move, position: (last?.position ?? 0) + 1 })
    .run()
}

/** The next `YD-2025-0012` of the year in which the meeting is held. */
export function nextDirectiveNumber(tx: Tx, on: Day): string {
  const year = on.slice(0, 4)
  const last = tx.orm
    .select({ number: directives.number })
    .from(directives)
    .where(like(directives.number, `YD-${year}-%`))
    .orderBy(desc(sql`length(${directives.number})`), desc(directives.number))
    .limit(1)
    .get()
  return `YD-${year}-${String(Number(last?.number.split('-').at(-1) ?? 0) + 1).padStart(4, '0')}`
}

/** The one that was already recorded under this key; whoever sends it again changes nothing. */
export const directiveOfKey = (db: Database, meetingId: string, clientKey: string): StoredDirective | undefined =>
  db.orm
    .select()
    .from(directives)
    .where(and(eq(directives.meetingId, meetingId), eq(directives.clientKey, clientKey)))
    .get()

type NewStep = Pick<typeof directiveSteps.$inferSelect, 'directiveId' | 'step' | 'text' | 'proof'>

/** Adds a step to the history of a directive. */
export function addDirectiveStep({ tx, at, actor }: Pick<Change, 'tx' | 'at' | 'actor'>, step: NewStep): void {
  const last = tx.orm
    .select({ position: max(directiveSteps.position) })
    .from(directiveSteps)
    .where(eq(directiveSteps.directiveId, step.directiveId))
    .get()
  tx.orm
    .insert(directiveSteps)
    .values({ ...step, position: (last?.position ?? 0) + 1, at, byId: actor.userId, byName: actor.name })
    .run()
}

/** Tells those who may see the meeting that it is no longer as they have it. */
export const tellOfMeeting = ({ tell }: Pick<Change, 'tell'>, { meetingId, version, state }: StoredMeeting): void =>
  tell(meetingMoved({ id: meetingId, version }, state !== 'planned'))
