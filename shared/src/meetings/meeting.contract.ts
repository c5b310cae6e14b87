import { z } from 'zod'
import { openTo } from '../http/endpoint.ts'
import { pageOf, pageQueryShape } from '../http/page.ts'
import { idParams } from '../http/params.ts'
import { daySchema } from '../time/day.ts'
import { monthSchema } from '../time/month.ts'
import { filledIn } from '../words/filled-in.ts'
import { agendaItemSchema, meetingStates } from './meeting.schema.ts'

const readers = openTo('meetings:read')
const keepers = openTo('meetings:write')

const version = z.int()
const instant = z.string().describe('UTC instant')

/** What a window that presents is known by; it makes it up itself and keeps it over a reload. */
export const leaseSchema = z
  .string()
  .regex(/^[\w-]{8,80}$/)
  .describe('Made up by the window that presents, and kept by it')

const timeOfDaySchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间应为 09:00 这样的时刻')
  .describe('By the clock of the city, 09:00')

const presenterSchema = z.object({
  name: z.string(),
  since: instant,
  userId: z.string().describe('Who may go on presenting from another window without asking anybody'),
})

export const meetingRowSchema = z.object({
  id: z.string(),
  month: monthSchema,
  position: z.int().describe('1 for the first meeting about its month'),
  title: z.string().describe('2025年9月调度会'),
  heldOn: daySchema,
  startsAt: timeOfDaySchema,
  snapshot: z.string().describe('All its figures are of this one'),
  state: z.enum(meetingStates),
  items: z.int().describe('On the agenda, without those dropped'),
  directives: z.int().describe('Given in it and not withdrawn'),
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  version,
})
export type MeetingRow = z.infer<typeof meetingRowSchema>

export const listMeetings = readers.get('/api/meetings', {
  summary: 'Meetings about the months, newest first; units see those that were opened',
  query: z.object({ ...pageQueryShape, month: monthSchema.optional() }),
  reply: pageOf(meetingRowSchema),
})

export const createMeeting = keepers.create('/api/meetings', {
  summary: 'Prepare the meeting of a month on its newest snapshot; the agenda is computed from it',
  body: z.object({ month: monthSchema, heldOn: daySchema, startsAt: timeOfDaySchema.default('09:00') }),
  reply: meetingRowSchema,
})

export const meetingSchema = meetingRowSchema.extend({
  newerSnapshot: z.string().nullable().describe('Taken since; a meeting in preparation may go over to it'),
  presenter: presenterSchema.nullable(),
  editions: z.int().describe('Of its minutes'),
  mayPrepare: z.boolean(),
  mayDecide: z.boolean(),
})
export type Meeting = z.infer<typeof meetingSchema>

export const getMeeting = readers.get('/api/meetings/:id', {
  summary: 'One meeting',
  params: idParams,
  reply: meetingSchema,
})

export const agendaRowSchema = agendaItemSchema.extend({
  position: z.int().describe('1 for the first; those dropped keep none').nullable(),
  addedBy: z.string().nullable(),
  addedReason: z.string().nullable(),
  droppedBy: z.string().nullable(),
  droppedReason: z.string().nullable(),
  note: z.string().nullable().describe('For who runs the meeting; null to everybody else'),
  suggestedSeconds: z.int().nullable().describe('What items of the kind really took at the meeting before'),
  realSeconds: z.int().nullable().describe('How long it was in front; null where it never was'),
})
export type AgendaRow = z.infer<typeof agendaRowSchema>

export const agendaSchema = z.object({
  snapshot: z.string(),
  state: z.enum(meetingStates),
  version,
  items: z.array(agendaRowSchema).describe('In order'),
  dropped: z.array(agendaRowSchema),
  hidden: z.int().describe('Items that this person may not read'),
  plannedSeconds: z.int(),
  predictedSeconds: z
    .int()
    .describe('By what items of each kind really took at the meeting before; as planned where none did'),
  predictedEnd: instant.describe('When it ends then, begun on time'),
})
export type Agenda = z.infer<typeof agendaSchema>

export const getAgenda = readers.get('/api/meetings/:id/agenda', {
  summary: 'The agenda: what is on it, by which rule, about what; and what was dropped, by whom and why',
  params: idParams,
  reply: agendaSchema,
})

const itemId = z.string().max(200)
const aReason = filledIn('理由', 2, 300)

export const changeAgenda = keepers.post('/api/meetings/:id/agenda/steps', {
  summary: 'Add, drop, restore, order, plan or annotate items of a meeting that is not closed',
  params: idParams,
  body: z.discriminatedUnion('step', [
    z.object({
      step: z.literal('add'),
      version,
      title: filledIn('事项', 2, 80),
      reason: aReason,
      plannedSeconds: z.int().min(10).max(7200).optional(),
    }),
    z.object({ step: z.literal('drop'), version, itemId, reason: aReason }),
    z.object({ step: z.literal('restore'), version, itemId }),
    z.object({ step: z.literal('order'), version, itemIds: z.array(itemId).min(1).max(500) }),
    z.object({ step: z.literal('plan'), version, itemId, plannedSeconds: z.int().min(10).max(7200) }),
    z.object({ step: z.literal('note'), version, itemId, note: z.string().trim().max(2000) }),
  ]),
  reply: agendaSchema,
})

export const stepMeeting = keepers.post('/api/meetings/:id/steps', {
  summary:
    'repin: go over to the newest snapshot; open: freeze agenda and figures; close: draft the minutes; take and release: who presents',
  params: idParams,
  body: z.discriminatedUnion('step', [
    z.object({ step: z.literal('repin'), version }),
    z.object({ step: z.literal('open'), version }),
    z.object({ step: z.literal('close'), version }),
    z.object({
      step: z.literal('take'),
      lease: leaseSchema,
      takeover: z.boolean().default(false).describe('Though somebody else presents'),
    }),
    z.object({ step: z.literal('release'), lease: leaseSchema }),
  ]),
  reply: meetingSchema,
})

export const stageSchema = z.object({
  id: z.string(),
  state: z.enum(meetingStates),
  snapshot: z.string(),
  position: z.int().nullable().describe('Of the item in front; null while none is'),
  startedAt: instant.nullable().describe('Since when it is in front'),
  moves: z.int().describe('Grows with every move'),
  directives: z.int(),
  presenter: presenterSchema.nullable(),
  version,
  now: instant.describe('The clock of the server, which timers go by'),
})
export type Stage = z.infer<typeof stageSchema>

export const getStage = readers.get('/api/meetings/:id/stage', {
  summary: 'What is in front of the meeting now, for those who follow it; meeting.moved tells when to ask',
  params: idParams,
  reply: stageSchema,
})

export const moveMeeting = keepers.post('/api/meetings/:id/moves', {
  summary: 'Bring an item to the front, or none; only the window that holds the lease does',
  params: idParams,
  body: z.object({
    lease: leaseSchema,
    itemId: itemId.nullable(),
    at: z.iso.datetime().optional().describe('When it was done, where it is told later'),
  }),
  reply: stageSchema,
})
