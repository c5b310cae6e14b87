import { z } from 'zod'
import { blockerContentSchema, blockerTypeSchema } from '../blockers/blocker.schema.ts'
import { openTo, xlsx } from '../http/endpoint.ts'
import { pageOf, pageQueryShape } from '../http/page.ts'
import { idParams } from '../http/params.ts'
import { workbookQueryShape } from '../http/workbook-query.ts'
import { daySchema } from '../time/day.ts'
import { codeSchema } from '../units/unit.schema.ts'
import { filledIn } from '../words/filled-in.ts'
import { causeFigureSchema, conclusions, directiveContentShape, directiveStates } from './directive.schema.ts'
import { directiveSteps } from './directive.workflow.ts'

const readers = openTo('meetings:read')

export const directiveSchema = z.object({
  id: z.string(),
  number: z.string().describe('YD-2025-0012: counted through the year in which it was given'),
  meetingId: z.string(),
  meetingTitle: z.string(),
  itemId: z.string().nullable(),
  itemTitle: z.string().nullable(),
  conclusion: z.enum(conclusions).nullable(),
  text: z.string(),
  leadUnit: z.string(),
  leadUnitName: z.string(),
  coUnits: z.array(z.string()),
  coUnitNames: z.array(z.string()),
  dueOn: daySchema.nullable(),
  overdueDays: z.int().describe('Calendar days since dueOn while it is not done; else 0'),
  state: z.enum(directiveStates),
  figuresThen: z.array(causeFigureSchema).describe('当时: the figures it was given for'),
  figuresNow: z.array(causeFigureSchema).describe('现在: the same figures in the newest snapshot, one for each'),
  blockerId: z.string().nullable().describe('The blocker that it opened'),
  blockerNumber: z.string().nullable(),
  place: z
    .object({ kind: z.enum(['project', 'area']), code: z.string(), name: z.string() })
    .nullable()
    .describe('What the item is about, where that is a project or an area'),
  mayRaise: z.boolean().describe('Whether this person may make a blocker of it'),
  typedAt: z.string().describe('When it was typed'),
  at: z.string().describe('When it was recorded'),
  by: z.string(),
  report: z.string().nullable(),
  proof: z.string().nullable(),
  reportedBy: z.string().nullable(),
  reportedOn: daySchema.nullable(),
  doneOn: daySchema.nullable().describe('When it was said to be done, once that is confirmed'),
  confirmedBy: z.string().nullable(),
  steps: z.array(
    z.object({
      step: z.string(),
      at: z.string(),
      by: z.string(),
      text: z.string().nullable(),
      proof: z.string().nullable(),
    }),
  ),
  maySteps: z.array(z.enum(directiveSteps)),
  version: z.int(),
})
export type Directive = z.infer<typeof directiveSchema>

export const giveDirective = openTo('directives:write').create('/api/meetings/:id/directives', {
  summary:
    'Record what a meeting decides: text, the unit that leads, those that join, the day; once, however often it is sent',
  params: idParams,
  body: z.object({
    ...directiveContentShape,
    itemId: z.string().max(200).optional(),
    clientKey: z
      .string()
      .regex(/^[\w-]{8,80}$/)
      .optional()
      .describe('Made up by who types it: the same key in the same meeting is one directive, whenever it arrives'),
    typedAt: z.iso.datetime().optional().describe('When it was typed, where it arrives later'),
    blockerType: blockerTypeSchema
      .optional()
      .describe('Opens a blocker of this type on the project or area of the item'),
  }),
  reply: directiveSchema,
})

export const directiveViews = ['open', 'overdue', 'own', 'done', 'all'] as const

export const listDirectives = readers.get('/api/directives', {
  summary:
    'Directives that this person may read: those not done, overdue, of the own unit, done, or all; newest meeting first',
  query: z.object({
    ...pageQueryShape,
    view: z.enum(directiveViews).default('all'),
    meeting: z.string().max(60).optional(),
    unit: codeSchema.optional().describe('That leads'),
  }),
  reply: pageOf(directiveSchema),
})

export const getDirectivesWorkbook = readers.download('/api/workbooks/directives', {
  summary: '议定事项清单: the same directives as a workbook',
  query: z.object({
    ...workbookQueryShape,
    view: z.enum(directiveViews).default('all'),
    meeting: z.string().max(60).optional(),
  }),
  file: xlsx,
})

export const getDirective = readers.get('/api/directives/:id', {
  summary: 'One directive, by its id or its number',
  params: idParams,
  reply: directiveSchema,
})

const version = z.int()

export const raiseFromDirective = openTo('meetings:write').create('/api/directives/:id/blocker', {
  summary:
    'Make a blocker of a directive that is not done, with its words and units: from then on its clock runs by working days',
  params: idParams,
  body: blockerContentSchema.omit({ text: true }).extend({ version }),
  reply: directiveSchema,
})

const aReason = filledIn('理由', 2, 500)

export const stepDirective = openTo('directives:report', 'meetings:write').post('/api/directives/:id/steps', {
  summary: 'report: say that it is done, with proof; confirm, sendBack, withdraw, amend: by the task force',
  params: idParams,
  body: z.discriminatedUnion('step', [
    z.object({
      step: z.literal('report'),
      version,
      text: filledIn('办理情况', 2, 1000),
      proof: filledIn('证明（文号或材料）', 2, 500),
    }),
    z.object({ step: z.literal('confirm'), version, note: z.string().trim().max(500).optional() }),
    z.object({ step: z.literal('sendBack'), version, reason: aReason }),
    z.object({ step: z.literal('withdraw'), version, reason: aReason }),
    z.object({
      step: z.literal('amend'),
      version,
      reason: aReason,
      text: directiveContentShape.text.optional(),
      leadUnit: codeSchema.optional(),
      coUnits: z.array(codeSchema).max(20).optional(),
      dueOn: daySchema.nullable().optional(),
    }),
  ]),
  reply: directiveSchema,
})

export const parseDirectiveText = readers.post('/api/meetings/directives/parse', {
  summary: 'A decision as it is typed, read into units and day: 「市交通局 牵头 11月15日前 完成管线迁改」',
  body: z.object({
    text: z.string().max(1000),
    on: daySchema.describe('The day on which it is said: what days without a year are counted from'),
  }),
  reply: z.object({
    leadUnit: z.string().nullable().describe('A code; null where it cannot tell'),
    coUnits: z.array(z.string()),
    dueOn: daySchema.nullable(),
    text: z.string().describe('What is to be done, without units and day'),
    leadUnitName: z.string().nullable(),
    coUnitNames: z.array(z.string()),
    doubts: z.array(z.string()).describe('What it could not tell, in words'),
  }),
})

export const fulfilmentSchema = z.object({
  unitCode: z.string(),
  unitName: z.string(),
  kept: z.int(),
  owed: z.int(),
  late: z.int(),
  ahead: z.int(),
  display: z.string().describe('兑现率 with its counts; — where nothing was owed'),
})
export type FulfilmentRow = z.infer<typeof fulfilmentSchema>

export const getFulfilment = readers.get('/api/directives/fulfilment', {
  summary: '兑现率 of each unit over the last meetings; a unit reads its own',
  query: z.object({ meeting: z.string().max(60).optional().describe('Up to the one before it; all without') }),
  reply: z.object({ meetings: z.array(z.string()), rows: z.array(fulfilmentSchema), asOf: daySchema }),
})
