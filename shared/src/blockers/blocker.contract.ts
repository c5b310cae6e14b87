import { z } from 'zod'
import { clauseSchema } from '../headlines/headline.ts'
import { asUploaded, openTo } from '../http/endpoint.ts'
import { pageOf, pageQueryShape } from '../http/page.ts'
import { idParams } from '../http/params.ts'
import { signed } from '../http/signed.ts'
import { daySchema } from '../time/day.ts'
import { monthSchema } from '../time/month.ts'
import { codeSchema } from '../units/unit.schema.ts'
import { filledIn } from '../words/filled-in.ts'
import {
  blockerContentSchema,
  blockerLevels,
  blockerOrigins,
  blockerStates,
  blockerTypeSchema,
} from './blocker.schema.ts'
import { blockerSteps } from './blocker.workflow.ts'
import { owingSides } from './blocker-sums.ts'
import { blockerViews } from './blocker-views.ts'
import { countedSchema, ownOwingSchema } from './owing.schema.ts'
import { supervisionColours, supervisionStates } from './supervision.schema.ts'

const readers = openTo('blockers:read')
const raisers = openTo('blockers:raise')
const takers = openTo('blockers:raise', 'blockers:answer', 'blockers:assign')

const levelSchema = z.enum(blockerLevels)

export const blockerRowSchema = z.object({
  id: z.string(),
  number: z.string().describe('DD-2025-0058: counted through the year in which it was raised'),
  title: z.string(),
  text: z.string(),
  ask: z.string().nullable(),
  type: blockerTypeSchema,
  level: levelSchema,
  leadUnit: z.string().nullable().describe('The code of the one unit that owes the answer'),
  leadUnitName: z.string().nullable(),
  coUnits: z.array(z.string()),
  coUnitNames: z.array(z.string()),
  raisedByName: z.string().describe('The unit that raised it, or what did'),
  areaCode: z.string().nullable(),
  areaName: z.string().nullable(),
  projectCode: z.string().nullable(),
  projectName: z.string().nullable(),
  state: z.enum(blockerStates),
  pausedUntil: daySchema.nullable().describe('The last day on which the clock stands; null where it runs'),
  raisedOn: daySchema,
  ageDays: z.int().describe('Calendar days since it was raised, until it was closed'),
  dueOn: daySchema.nullable().describe('When its present level has to have answered; null before it is assigned'),
  overdueDays: z.int().describe('Calendar days since dueOn; 0 where that has not passed'),
  isLate: z.boolean().describe('No answer, though this or an earlier level should have given it by now'),
  owedBy: z
    .string()
    .nullable()
    .describe('The unit that owes the next step, `taskforce` for the task force; null once it is closed'),
  owedByName: z.string().nullable(),
  escalations: z.int(),
  reopened: z.int(),
  causeId: z.string().nullable(),
  closedOn: daySchema.nullable(),
  version: z.int(),
})
export type BlockerRow = z.infer<typeof blockerRowSchema>

const filterShape = {
  area: codeSchema.optional(),
  project: codeSchema.optional(),
  unit: codeSchema.optional().describe('That leads or joins'),
  type: blockerTypeSchema.optional(),
  q: pageQueryShape.q,
}

/** Codes of one or several units, with commas between them. */
const codesSchema = z
  .string()
  .max(4000)
  .transform((text) => text.split(',').filter((code) => code !== ''))

/** A hundred years, so that what it asks for is a day. */
const ageSchema = z.coerce.number().int().min(0).max(36_500)

export const listBlockers = readers.get('/api/blockers', {
  summary: 'Blockers that this person may read: those for the city to decide, led, raised, overdue, closed, or all',
  query: z.object({
    ...pageQueryShape,
    ...filterShape,
    view: z.enum(blockerViews).default('all'),
    state: z.enum(blockerStates).optional(),
    level: levelSchema.optional(),
    cause: z.string().max(60).optional(),
    owedBy: codesSchema
      .optional()
      .describe('Units that owe the next step, with commas, `taskforce` for the task force'),
    owedTo: codesSchema
      .optional()
      .describe('Units to which the next step is owed, with commas, `taskforce` for the task force'),
    owedSide: z.enum(owingSides).optional().describe('Whether the city or a district owes the next step'),
    isLate: z
      .stringbool()
      .optional()
      .describe('Whether no answer has come though this or an earlier level should have given it'),
    answerOf: codeSchema.optional().describe('The unit whose answer is awaited'),
    answeredBy: codeSchema.optional().describe('A unit that answered it in the last twelve months'),
    raisedFrom: daySchema.optional().describe('Raised on the day or later'),
    closedFrom: daySchema.optional().describe('Closed on the day or later'),
    ageFrom: ageSchema.optional().describe('Calendar days since it was raised, until today'),
    ageTo: ageSchema.optional(),
  }),
  reply: pageOf(blockerRowSchema),
})

const stepRowSchema = z.object({
  step: z
    .string()
    .describe('raise, one of the steps, or what happened by itself: silence, escalate, hand-up, supervise'),
  name: z.string(),
  on: daySchema.describe('When it took effect'),
  at: z.string().describe('When it was recorded'),
  by: z.string().nullable().describe('null where it happened by itself'),
  unitName: z.string().nullable(),
  level: levelSchema,
  text: z.string().nullable(),
  proof: z.string().nullable(),
})

const blockerFileSchema = z.object({ fileId: z.string(), fileName: z.string(), fileBytes: z.int(), ...signed })
export type BlockerFile = z.infer<typeof blockerFileSchema>

const supervisionSchema = z.object({
  id: z.string(),
  number: z.string().describe('DB-2025-0012'),
  blockerId: z.string(),
  blockerNumber: z.string(),
  title: z.string(),
  colour: z.enum(supervisionColours),
  level: levelSchema,
  unitCode: z.string(),
  unitName: z.string(),
  promise: z.string().describe('What was promised or asked'),
  dueOn: daySchema,
  issuedOn: daySchema,
  state: z.enum(supervisionStates),
  signedBy: z.string().nullable(),
  signedAt: z.string().nullable(),
  feedback: z.string().nullable(),
  feedbackBy: z.string().nullable(),
  feedbackAt: z.string().nullable(),
  doneBy: z.string().nullable(),
  doneAt: z.string().nullable(),
  maySteps: z.array(z.enum(['sign', 'report', 'finish'])),
  version: z.int(),
})
export type Supervision = z.infer<typeof supervisionSchema>

const calendarNoticeSchema = z
  .string()
  .nullable()
  .describe('What to say where days are counted in a year whose holidays are not announced; null where they are')

export const blockerSchema = blockerRowSchema.extend({
  origin: z.enum(blockerOrigins),
  originMonth: z.string().nullable(),
  costYuan: z.int().nullable(),
  delayDays: z.int().nullable(),
  assignedOn: daySchema.nullable(),
  since: daySchema.nullable().describe('From which day the days of its level are counted; null before it is assigned'),
  firstDueOn: daySchema.nullable().describe('The day by which the first unit it was given to should have answered'),
  pauses: z.array(z.object({ from: daySchema, until: daySchema, reason: z.string(), by: z.string() })),
  causeTitle: z.string().nullable(),
  answerDays: z.record(levelSchema, z.int()),
  calendarNotice: calendarNoticeSchema,
  steps: z.array(stepRowSchema).describe('From the first to the last'),
  files: z.array(blockerFileSchema),
  supervisions: z.array(supervisionSchema),
  maySteps: z.array(z.enum(blockerSteps)),
  mayAddFiles: z.boolean(),
})
export type Blocker = z.infer<typeof blockerSchema>

export const getBlocker = readers.get('/api/blockers/:id', {
  summary: 'One blocker, by its id or its number, with its history, proof and orders of supervision',
  params: idParams,
  reply: blockerSchema,
})

const unitShape = {
  leadUnit: codeSchema.optional().describe('The code of a unit, or its name as it is printed'),
  coUnits: z.array(codeSchema).max(20, '配合单位最多20个').optional(),
}

export const raiseBlocker = raisers.create('/api/blockers', {
  summary: 'Raise a blocker of a project or an area, with the unit that should lead where it is known',
  body: blockerContentSchema.extend({
    ...unitShape,
    fromMonth: monthSchema.optional().describe('The month whose line says it'),
  }),
  reply: blockerSchema,
})

const aReason = filledIn('理由', 2, 500)
const versioned = { version: z.int() }

export const stepBlocker = takers.post('/api/blockers/:id/steps', {
  summary:
    'Take a step with a blocker: assign, accept, dispute, rule, transfer, answer, confirm, reopen, pause or resume',
  params: idParams,
  body: z.discriminatedUnion('step', [
    z.object({
      step: z.literal('assign'),
      ...versioned,
      ...unitShape,
      level: levelSchema.optional(),
      note: z.string().trim().max(500).optional(),
    }),
    z.object({ step: z.literal('accept'), ...versioned, note: z.string().trim().max(500).optional() }),
    z.object({ step: z.literal('dispute'), ...versioned, reason: aReason }),
    z.object({ step: z.literal('rule'), ...versioned, ...unitShape, reason: aReason }),
    z.object({ step: z.literal('transfer'), ...versioned, ...unitShape, leadUnit: codeSchema, reason: aReason }),
    z.object({
      step: z.literal('answer'),
      ...versioned,
      text: filledIn('答复内容', 2, 2000),
      proof: z
        .string()
        .trim()
        .max(1000, '证明说明最多1000个字')
        .optional()
        .describe('A document number, or what the files show'),
    }),
    z.object({ step: z.literal('confirm'), ...versioned, note: z.string().trim().max(500).optional() }),
    z.object({ step: z.literal('reopen'), ...versioned, reason: aReason }),
    z.object({
      step: z.literal('pause'),
      ...versioned,
      reason: aReason,
      until: daySchema.describe('The last day on which the clock stands'),
    }),
    z.object({ step: z.literal('resume'), ...versioned, reason: aReason.optional() }),
  ]),
  reply: blockerSchema,
})

export const addBlockerFile = takers.create('/api/blockers/:id/files', {
  summary: 'Add proof to a blocker that is not closed (multipart `file`); the same file twice is kept once',
  params: idParams,
  upload: true,
  reply: blockerFileSchema,
})

export const getBlockerFile = readers.download('/api/blockers/:id/files/:fileId', {
  summary: 'The file as it was uploaded',
  params: idParams.extend({ fileId: z.string() }),
  file: asUploaded,
})

/** A clock may stand for a year at a time; more is another blocker. */
export const longestPauseDays = 366

const pauseSchema = z.object({ from: daySchema, until: daySchema })

export const previewBlockerClock = readers.post('/api/blockers/preview', {
  summary:
    'The clock alone: until when a level has to answer, and what has gone up by a day (working days of the State Council)',
  body: z.object({
    assignedOn: daySchema,
    level: levelSchema,
    today: daySchema,
    days: z.array(z.int().min(1).max(250)).length(4).optional().describe('Working days of the four levels'),
    pauses: z.array(pauseSchema).max(20).optional(),
    answeredOn: daySchema.nullable().optional(),
  }),
  reply: z.object({
    dueOn: daySchema,
    level: levelSchema,
    overdueDays: z.int(),
    escalations: z.array(z.object({ level: levelSchema, effectiveOn: daySchema })),
    calendarNotice: calendarNoticeSchema,
  }),
})

export const blockerSummary = readers.get('/api/blockers/summary', {
  summary:
    'What the open blockers that this person may read add up to: by age, by cause, by who owes the next step; answer times',
  query: z.object(filterShape),
  reply: z.object({
    headline: z.string(),
    findings: z.array(clauseSchema),
    details: z.string(),
    oldest: z
      .object({ id: z.string(), number: z.string(), ageDays: z.int(), medianDays: z.number() })
      .nullable()
      .describe('The one that has been open longest, with the median age of all; null where none is open'),
    thisMonth: z.object({ from: daySchema, raised: z.int(), closed: z.int() }),
    open: z.int(),
    overdue: z.int(),
    lastClosedOn: daySchema.nullable(),
    views: z.record(z.enum(blockerViews), z.int()),
    ages: z.array(countedSchema.extend({ from: z.int(), to: z.int().nullable() })),
    causes: z
      .array(countedSchema.extend({ cumulative: z.int() }))
      .describe('Most first; cumulative counts run to the total'),
    owed: z.object({
      byCity: z.array(countedSchema).describe('City units that owe the next step, most first'),
      byDistricts: z.array(countedSchema),
      cityTotal: z.int(),
      districtTotal: z.int(),
    }),
    own: ownOwingSchema,
    answers: z
      .array(
        z.object({
          unitCode: z.string(),
          unitName: z.string(),
          answered: z.int(),
          medianDays: z.number().nullable().describe('Working days from being given it to the answer'),
          ninetiethDays: z.number().nullable(),
          open: z.int(),
          oldestOpenDays: z.int().nullable(),
        }),
      )
      .describe('Answers of the last twelve months, by unit'),
  }),
})
export type BlockerSummary = z.infer<NonNullable<(typeof blockerSummary)['reply']>>

export const causeSchema = z.object({
  id: z.string(),
  title: z.string(),
  ask: z.string().nullable(),
  members: z.array(z.object({ id: z.string(), number: z.string(), title: z.string() })),
  version: z.int(),
})
export type BlockerCause = z.infer<typeof causeSchema>

const assigners = openTo('blockers:assign')

export const listBlockerCauses = readers.get('/api/blocker-causes', {
  summary: 'Causes under which several blockers stand, as far as this person may read them',
  reply: pageOf(causeSchema),
})

const causeBody = z.object({
  title: filledIn('共同原因', 2, 80),
  ask: z.string().trim().max(500).nullable().default(null),
  blockerIds: z.array(z.string()).min(2, '请至少选择2件堵点').max(100),
})

export const groupBlockers = assigners.create('/api/blocker-causes', {
  summary: 'Put several open blockers under one cause, so that one decision is for all',
  body: causeBody,
  reply: causeSchema,
})

export const changeBlockerCause = assigners.put('/api/blocker-causes/:id', {
  summary: 'Change the words or the members of a cause',
  params: idParams,
  body: causeBody.extend({ ...versioned, blockerIds: z.array(z.string()).max(100) }),
  reply: causeSchema,
})

export const decideBlockerCause = assigners.post('/api/blocker-causes/:id/decision', {
  summary:
    'One decision for all blockers under a cause: each that the decision fits goes to the unit, in one transaction',
  params: idParams,
  body: z.object({ ...versioned, ...unitShape, leadUnit: codeSchema, reason: aReason }),
  reply: causeSchema,
})

export const listSupervisions = readers.get('/api/supervisions', {
  summary: 'Orders of supervision that this person may read, newest first',
  query: z.object({
    ...pageQueryShape,
    colour: z.enum(supervisionColours).optional(),
    state: z.enum(supervisionStates).optional(),
    unit: codeSchema.optional(),
  }),
  reply: pageOf(supervisionSchema),
})

export const stepSupervision = takers.post('/api/supervisions/:id/steps', {
  summary: 'Sign for an order of supervision, report on it, or (the task force) call it done',
  params: idParams,
  body: z.discriminatedUnion('step', [
    z.object({ step: z.literal('sign'), ...versioned }),
    z.object({ step: z.literal('report'), ...versioned, text: filledIn('反馈内容', 2, 1000) }),
    z.object({ step: z.literal('finish'), ...versioned }),
  ]),
  reply: supervisionSchema,
})
