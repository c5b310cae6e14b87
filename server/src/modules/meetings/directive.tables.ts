import { type CauseFigure, conclusions, directiveStates } from '@pianqu/shared/meetings/directive.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { reference, signedByAccount } from '../../db/columns.ts'
import { blockers } from '../blockers/blocker.tables.ts'
import { units } from '../units/unit.tables.ts'
import { meetings } from './meeting.tables.ts'

export const directives = sqliteTable(
  'directives',
  {
    directiveId: text('directive_id').primaryKey(),
    number: text('number').notNull().unique(),
    meetingId: reference('meeting_id', () => meetings.meetingId),
    itemId: text('item_id'),
    conclusion: text('conclusion', { enum: conclusions }),
    text: text('text').notNull(),
    leadUnit: reference('lead_unit', () => units.code),
    coUnits: text('co_units', { mode: 'json' }).$type<string[]>().notNull(),
    dueOn: text('due_on').$type<Day>(),
    cause: text('cause', { mode: 'json' }).$type<CauseFigure[]>().notNull(),
    blockerId: text('blocker_id').references(() => blockers.blockerId),
    state: text('state', { enum: directiveStates }).notNull(),
    clientKey: text('client_key'),
    typedAt: text('typed_at').notNull(),
    ...signedByAccount,
    report: text('report'),
    proof: text('proof'),
    reportedById: text('reported_by_id'),
    reportedBy: text('reported_by'),
    reportedOn: text('reported_on').$type<Day>(),
    confirmedBy: text('confirmed_by'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    unique().on(t.meetingId, t.clientKey),
    index('directives_lead').on(t.leadUnit, t.state),
    index('directives_meeting').on(t.meetingId),
  ],
)

export const directiveSteps = sqliteTable(
  'directive_steps',
  {
    directiveId: reference('directive_id', () => directives.directiveId),
    position: integer('position').notNull(),
    step: text('step').notNull(),
    at: text('at').notNull(),
    byId: text('by_id').notNull(),
    byName: text('by_name').notNull(),
    text: text('text'),
    proof: text('proof'),
  },
  (t) => [primaryKey({ columns: [t.directiveId, t.position] })],
)
