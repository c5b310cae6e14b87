import { type Actor, may } from '@pianqu/shared/access/access.ts'
import type { QueryOf } from '@pianqu/shared/http/endpoint.ts'
import type { listMeetings, Meeting, MeetingRow, Stage } from '@pianqu/shared/meetings/meeting.contract.ts'
import { and, count, desc, eq, isNull, ne } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { snapshotEntries } from '../snapshots/snapshot.facts.ts'
import { placesOf } from './agenda.query.ts'
import { directives } from './directive.tables.ts'
import { movesOf, type StoredMeeting, storedItems } from './meeting.repository.ts'
import { meetingItems, meetings, minutesEditions } from './meeting.tables.ts'
import { readsOnlyOpened } from './meeting-scope.query.ts'
import { meetingTitle } from './meeting-title.facts.ts'

const directivesIn = (db: Database, meetingId: string): number =>
  db.orm
    .select({ n: count() })
    .from(directives)
    .where(and(eq(directives.meetingId, meetingId), ne(directives.state, 'withdrawn')))
    .get()?.n ?? 0

function rowOf(db: Database, meeting: StoredMeeting): MeetingRow {
  const { meetingId, month, position, heldOn, startsAt, snapshot, state, openedAt, closedAt, version } = meeting
  const items = db.orm
    .select({ n: count() })
    .from(meetingItems)
    .where(and(eq(meetingItems.meetingId, meetingId), isNull(meetingItems.droppedBy)))
    .get()
  return {
    id: meetingId,
    month,
    position,
    title: meetingTitle(meeting),
    heldOn,
    startsAt,
    snapshot,
    state,
    items: items?.n ?? 0,
    directives: directivesIn(db, meetingId),
    openedAt,
    closedAt,
    version,
  }
}

/** The meetings that this person may see, the newest first. */
export function meetingPage(
  db: Database,
  actor: Actor,
  { page, pageSize, month }: QueryOf<typeof listMeetings>,
): { rows: MeetingRow[]; total: number } {
  const where = and(
    month && eq(meetings.month, month),
    readsOnlyOpened(actor) ? ne(meetings.state, 'planned') : undefined,
  )
  const rows = db.orm
    .select()
    .from(meetings)
    .where(where)
    .orderBy(desc(meetings.heldOn), desc(meetings.at))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .all()
  return {
    rows: rows.map((row) => rowOf(db, row)),
    total: db.orm.select({ n: count() }).from(meetings).where(where).get()?.n ?? 0,
  }
}

const presenterOf = ({ leaseByName, leaseAt, leaseById }: StoredMeeting): Meeting['presenter'] =>
  leaseByName === null || leaseAt === null || leaseById === null
    ? null
    : { name: leaseByName, since: leaseAt, userId: leaseById }

export function meetingReply(db: Database, actor: Actor, meeting: StoredMeeting): Meeting {
  const [newest] = snapshotEntries(db, meeting.month)
  const editions = db.orm
    .select({ n: count() })
    .from(minutesEditions)
    .where(eq(minutesEditions.meetingId, meeting.meetingId))
    .get()
  return {
    ...rowOf(db, meeting),
    newerSnapshot: newest && newest.number !== meeting.snapshot ? newest.number : null,
    presenter: presenterOf(meeting),
    editions: editions?.n ?? 0,
    mayPrepare: may(actor, 'meetings:write'),
    mayDecide: may(actor, 'directives:write'),
  }
}

/** What is in front, for those who follow: places are numbers, so that they tell nothing of what somebody may not read. */
export function stageReply(db: Database, meeting: StoredMeeting, now: string): Stage {
  const { meetingId, state, snapshot, version } = meeting
  const moves = movesOf(db, meetingId)
  const last = moves.at(-1)
  const position = last?.itemId ? (placesOf(storedItems(db, meetingId)).get(last.itemId) ?? null) : null
  return {
    id: meetingId,
    state,
    snapshot,
    position: state === 'open' ? position : null,
    startedAt: state === 'open' && position !== null ? (last?.movedAt ?? null) : null,
    moves: moves.length,
    directives: directivesIn(db, meetingId),
    presenter: presenterOf(meeting),
    version,
    now,
  }
}
