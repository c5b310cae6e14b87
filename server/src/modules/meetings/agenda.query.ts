import type { Actor } from '@pianqu/shared/access/access.ts'
import { realSeconds, secondsOfItems } from '@pianqu/shared/meetings/arrange.ts'
import type { Agenda, AgendaRow } from '@pianqu/shared/meetings/meeting.contract.ts'
import { instantOf } from '@pianqu/shared/time/clock-text.ts'
import { and, desc, eq, lt } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { movesOf, type StoredItem, type StoredMeeting, storedItems } from './meeting.repository.ts'
import { meetings } from './meeting.tables.ts'
import { itemsReadBy } from './meeting-scope.query.ts'

/** How long each item was in front; of a meeting that goes on, until now. */
export const timesOf = (
  db: Database,
  { meetingId, closedAt }: StoredMeeting,
  now: string,
): ReadonlyMap<string, number> => secondsOfItems(movesOf(db, meetingId), closedAt ?? now)

/** What an item of each kind really took at the last meeting before that was held to its end. */
function lastTimes(db: Database, { heldOn }: StoredMeeting): ReadonlyMap<string, number> {
  const last = db.orm
    .select()
    .from(meetings)
    .where(and(lt(meetings.heldOn, heldOn), eq(meetings.state, 'closed')))
    .orderBy(desc(meetings.heldOn), desc(meetings.at))
    .limit(1)
    .get()
  if (!last) return new Map()
  const times = timesOf(db, last, last.closedAt ?? last.at)
  return realSeconds(
    storedItems(db, last.meetingId).flatMap(({ itemId, kind }) => {
      const seconds = times.get(itemId)
      return seconds === undefined ? [] : [{ kind, seconds }]
    }),
  )
}

interface Timing {
  readonly times: ReadonlyMap<string, number>
  readonly last: ReadonlyMap<string, number>
  readonly placeOf: ReadonlyMap<string, number>
}

function rowOf(item: StoredItem, { times, last, placeOf }: Timing): AgendaRow {
  const { itemId, kind, title, rule, subject, members, plannedSeconds } = item
  const { addedBy, addedReason, droppedBy, droppedReason, note } = item
  return {
    id: itemId,
    kind,
    title,
    rule,
    subject,
    members,
    plannedSeconds,
    position: placeOf.get(itemId) ?? null,
    addedBy,
    addedReason,
    droppedBy,
    droppedReason,
    note,
    suggestedSeconds: last.get(kind) ?? null,
    realSeconds: times.get(itemId) ?? null,
  }
}

const isOn = ({ droppedBy }: Pick<StoredItem, 'droppedBy'>): boolean => droppedBy === null

/** The places of the items that are on the agenda, from 1. */
export const placesOf = (items: readonly StoredItem[]): ReadonlyMap<string, number> =>
  new Map(items.filter(isOn).map(({ itemId }, index) => [itemId, index + 1]))

export function agendaReply(db: Database, actor: Actor, meeting: StoredMeeting, now: string): Agenda {
  const all = storedItems(db, meeting.meetingId)
  const timing = { times: timesOf(db, meeting, now), last: lastTimes(db, meeting), placeOf: placesOf(all) }
  const open = itemsReadBy(db, actor, meeting, all).map((item) => rowOf(item, timing))
  const on = all.filter(isOn)
  const predictedSeconds = on.reduce(
    (sum, { kind, plannedSeconds }) => sum + (timing.last.get(kind) ?? plannedSeconds),
    0,
  )
  const begin = meeting.openedAt ?? instantOf(meeting.heldOn, meeting.startsAt) ?? meeting.at
  const items = open.filter(isOn)
  return {
    snapshot: meeting.snapshot,
    state: meeting.state,
    version: meeting.version,
    items,
    dropped: open.filter((row) => !isOn(row)),
    hidden: on.length - items.length,
    plannedSeconds: on.reduce((sum, { plannedSeconds }) => sum + plannedSeconds, 0),
    predictedSeconds,
    predictedEnd: new Date(Date.parse(begin) + predictedSeconds * 1000).toISOString(),
  }
}
