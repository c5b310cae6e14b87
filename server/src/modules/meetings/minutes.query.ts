import type { Actor } from '@pianqu/shared/access/access.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { MinutesReply } from '@pianqu/shared/meetings/minutes.contract.ts'
import { type Minutes, type MinutesDirective, minutesSchema } from '@pianqu/shared/meetings/minutes.schema.ts'
import { asc, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { allUnits } from '../units/unit.facts.ts'
import { timesOf } from './agenda.query.ts'
import { directives } from './directive.tables.ts'
import { directivesReadBy } from './directive-scope.query.ts'
import { type StoredDirective, type StoredItem, type StoredMeeting, storedItems } from './meeting.repository.ts'
import { minutesEditions } from './meeting.tables.ts'
import { itemsReadBy, readsOnlyOpened } from './meeting-scope.query.ts'
import { meetingTitle } from './meeting-title.facts.ts'

const directivesOf = (db: Database, meetingId: string): StoredDirective[] =>
  db.orm
    .select()
    .from(directives)
    .where(eq(directives.meetingId, meetingId))
    .orderBy(asc(directives.typedAt), asc(directives.number))
    .all()

/** The minutes as they stand now: what was dealt with, what was not, and what was decided, in the order in which it was. */
export function minutesOf(db: Database, meeting: StoredMeeting, now: string): Minutes {
  const { meetingId, month, position, heldOn, snapshot, openedAt, closedAt } = meeting
  const names = new Map(allUnits(db).map(({ code, name }) => [code, name]))
  const times = timesOf(db, meeting, now)
  const given = directivesOf(db, meetingId)
  const told = ({
    number,
    conclusion,
    text,
    leadUnit,
    coUnits,
    dueOn,
    cause,
    state,
  }: StoredDirective): MinutesDirective => ({
    number,
    conclusion,
    text,
    leadUnitName: names.get(leadUnit) ?? leadUnit,
    coUnitNames: coUnits.map((code) => names.get(code) ?? code),
    dueOn,
    figures: cause,
    isWithdrawn: state === 'withdrawn',
  })
  const items = storedItems(db, meetingId)
  const on = items.filter(({ droppedBy }) => droppedBy === null)
  const line = ({ itemId, kind, title, rule, subject, members }: StoredItem) => ({
    id: itemId,
    kind,
    title,
    rule,
    subject,
    members,
    seconds: times.get(itemId) ?? 0,
    directives: given.filter((each) => each.itemId === itemId).map(told),
  })
  const isReached = ({ seconds, directives: own }: ReturnType<typeof line>) => seconds > 0 || own.length > 0
  const lines = on.map(line)
  const known = new Set(on.map(({ itemId }) => itemId))
  return minutesSchema.parse({
    title: meetingTitle(meeting),
    month,
    position,
    heldOn,
    snapshot,
    openedAt,
    closedAt,
    reached: lines.filter(isReached),
    notReached: lines.filter((each) => !isReached(each)),
    dropped: items.flatMap(({ title, droppedBy, droppedReason }) =>
      droppedBy === null ? [] : [{ title, by: droppedBy, reason: droppedReason ?? '' }],
    ),
    others: given.filter(({ itemId }) => itemId === null || !known.has(itemId)).map(told),
  })
}

/** What of the minutes a unit reads: the items that it may read, and the directives that it leads or joins. */
function readBy(db: Database, actor: Actor, meeting: StoredMeeting, minutes: Minutes): Minutes {
  if (!readsOnlyOpened(actor)) return minutes
  const items = new Set(itemsReadBy(db, actor, meeting, storedItems(db, meeting.meetingId)).map(({ itemId }) => itemId))
  const own = new Set(
    db.orm
      .select({ number: directives.number })
      .from(directives)
      .where(directivesReadBy(actor))
      .all()
      .map(({ number }) => number),
  )
  const mine = (given: readonly MinutesDirective[]) => given.filter(({ number }) => own.has(number))
  const open = (lines: Minutes['reached']) =>
    lines.filter(({ id }) => items.has(id)).map((line) => ({ ...line, members: [], directives: mine(line.directives) }))
  return {
    ...minutes,
    reached: open(minutes.reached),
    notReached: open(minutes.notReached),
    dropped: [],
    others: mine(minutes.others),
  }
}

/** An edition of the minutes; while the meeting goes on, what they would say now. */
export function minutesReply(
  db: Database,
  actor: Actor,
  meeting: StoredMeeting,
  { edition, now }: { readonly edition?: number | undefined; readonly now: string },
): MinutesReply {
  const editions = db.orm
    .select()
    .from(minutesEditions)
    .where(eq(minutesEditions.meetingId, meeting.meetingId))
    .orderBy(asc(minutesEditions.edition))
    .all()
  const found = edition === undefined ? editions.at(-1) : editions.find((each) => each.edition === edition)
  if (edition !== undefined && !found)
    throw new ProblemError('common/not-found', { detail: `会议纪要没有第${edition}版` })
  return {
    edition: found?.edition ?? null,
    editions: editions.map(({ edition: number, reason, byName, at }) => ({ edition: number, reason, by: byName, at })),
    minutes: readBy(db, actor, meeting, found ? minutesSchema.parse(found.content) : minutesOf(db, meeting, now)),
  }
}
