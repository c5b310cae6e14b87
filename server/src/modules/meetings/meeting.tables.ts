import type { AgendaRule } from '@pianqu/shared/meetings/agenda-rule.schema.ts'
import { type AgendaSubject, agendaKinds, meetingStates } from '@pianqu/shared/meetings/meeting.schema.ts'
import type { Minutes } from '@pianqu/shared/meetings/minutes.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { reference, signed, signedByAccount } from '../../db/columns.ts'
import { snapshots } from '../snapshots/snapshot.tables.ts'

export const meetings = sqliteTable(
  'meetings',
  {
    meetingId: text('meeting_id').primaryKey(),
    month: text('month').$type<Month>().notNull(),
    position: integer('position').notNull(),
    heldOn: text('held_on').$type<Day>().notNull(),
    startsAt: text('starts_at').notNull(),
    snapshot: reference('snapshot', () => snapshots.number),
    rule: text('rule', { mode: 'json' }).$type<AgendaRule>().notNull(),
    state: text('state', { enum: meetingStates }).notNull(),
    openedAt: text('opened_at'),
    closedAt: text('closed_at'),
    lease: text('lease'),
    leaseById: text('lease_by_id'),
    leaseByName: text('lease_by_name'),
    leaseAt: text('lease_at'),
    ...signedByAccount,
    version: integer('version').notNull().default(1),
  },
  (t) => [unique().on(t.month, t.position)],
)

export const meetingItems = sqliteTable(
  'meeting_items',
  {
    meetingId: reference('meeting_id', () => meetings.meetingId),
    itemId: text('item_id').notNull(),
    position: integer('position').notNull(),
    kind: text('kind', { enum: agendaKinds }).notNull(),
    title: text('title').notNull(),
    rule: text('rule').notNull(),
    subject: text('subject', { mode: 'json' }).$type<AgendaSubject>().notNull(),
    members: text('members', { mode: 'json' }).$type<AgendaSubject[]>().notNull(),
    plannedSeconds: integer('planned_seconds').notNull(),
    addedBy: text('added_by'),
    addedReason: text('added_reason'),
    droppedBy: text('dropped_by'),
    droppedReason: text('dropped_reason'),
    note: text('note'),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.itemId] })],
)

export const meetingMoves = sqliteTable(
  'meeting_moves',
  {
    meetingId: reference('meeting_id', () => meetings.meetingId),
    position: integer('position').notNull(),
    itemId: text('item_id'),
    movedAt: text('moved_at').notNull(),
    at: text('at').notNull(),
    byName: text('by_name').notNull(),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.position] })],
)

export const minutesEditions = sqliteTable(
  'minutes_editions',
  {
    meetingId: reference('meeting_id', () => meetings.meetingId),
    edition: integer('edition').notNull(),
    content: text('content', { mode: 'json' }).$type<Minutes>().notNull(),
    reason: text('reason'),
    ...signed,
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.edition] })],
)
