import { z } from 'zod'
import { openTo } from '../http/endpoint.ts'
import { provisionalShape } from '../http/month-query.ts'
import { pageOf } from '../http/page.ts'
import { monthParams } from '../http/params.ts'
import { daySchema } from '../time/day.ts'
import { monthSchema } from '../time/month.ts'
import { codesOf } from '../words/codes-of.ts'
import { filledIn } from '../words/filled-in.ts'
import { dueRuleSchema } from './due-rule.schema.ts'

export const completenessSchema = z.object({
  accepted: z.int(),
  owed: z.int(),
  onTime: z
    .int()
    .nullable()
    .describe('Lines of reports first submitted by the due day; null while no due day is kept for the month'),
})
export type Completeness = z.infer<typeof completenessSchema>

/** 填报中 → 已截止 → 已发布; `imported` is a month that came in before periods were kept. */
export const periodStateNames = { imported: '已导入', open: '填报中', closed: '已截止', published: '已发布' } as const
export const periodStates = codesOf(periodStateNames)
export type PeriodState = keyof typeof periodStateNames

export const periodSchema = z.object({
  month: monthSchema,
  ...provisionalShape,
  state: z.enum(periodStates),
  accepted: z.int(),
  owed: z.int(),
  exempt: z.int(),
  onTime: z.int().nullable(),
  openedOn: daySchema.nullable(),
  dueOn: daySchema.nullable(),
  lateUntil: daySchema.nullable(),
  originalDueOn: daySchema.nullable().describe('The due day as the month was opened with, where it was moved since'),
  dueReason: z.string().nullable().describe('Why it was moved last'),
  snapshot: z.string().nullable().describe('The newest one of the month, 2025-09-2'),
  version: z.int(),
})
export type Period = z.infer<typeof periodSchema>

export const listPeriods = openTo('figures:read').get('/api/periods', {
  summary: 'Months with figures that may be read, newest first, and the one that screens open with',
  reply: z.object({ rows: z.array(periodSchema), total: z.int(), current: monthSchema }),
})

export const openableRange = openTo('periods:write').get('/api/periods/openable', {
  summary: 'Which months may be opened: from the first with data to the one after the newest, or the current one',
  reply: z.object({ from: monthSchema, to: monthSchema }),
})

export const openPeriod = openTo('periods:write').create('/api/periods', {
  summary: 'Open a month: what every district owes is frozen from the registry of today',
  body: z.object({ month: monthSchema, dueRule: dueRuleSchema.optional() }),
  reply: periodSchema,
})

export const previewPeriod = openTo('periods:write').post('/api/periods/preview', {
  summary: 'What opening a month would fix: the due days by the calendar, and what is owed by the registry of today',
  body: z.object({ month: monthSchema, dueRule: dueRuleSchema.optional() }),
  reply: z.object({
    dueOn: daySchema,
    lateUntil: daySchema,
    owed: z.int(),
    units: z.int(),
    notice: z.string().nullable().describe('Where the State Council has not announced the holidays of the year yet'),
  }),
})

export const takeBackPeriod = openTo('periods:write').remove('/api/periods/:month', {
  summary: 'Take back the opening of a month (收回开放): only until somebody has filled in a line',
  params: z.object({ month: monthSchema }),
})

export const moveDueDay = openTo('periods:write').post('/api/periods/:month/due', {
  summary:
    'Move the due day of an open month, with its reason; the original day stays beside it, timeliness goes by the new one',
  params: z.object({ month: monthSchema }),
  body: z.object({
    dueOn: daySchema,
    reason: z.string().trim().min(2, '请填写改期原因').max(200),
    version: z.int().optional(),
  }),
  reply: periodSchema,
})

export const periodSteps = ['close', 'reopen', 'publish', 'republish'] as const
export type PeriodStep = (typeof periodSteps)[number]

export const takePeriodStep = openTo('periods:write').post('/api/periods/:month/steps', {
  summary: 'Close, reopen, publish or republish a month; publishing takes a numbered snapshot',
  params: monthParams,
  body: z.object({
    step: z.enum(periodSteps),
    note: z
      .string()
      .trim()
      .max(500)
      .optional()
      .describe('更正说明: needed for republish, and to publish while owed lines are left out'),
    version: z.int().optional(),
  }),
  reply: periodSchema,
})

export const exemptLines = openTo('periods:write').post('/api/periods/:month/exemptions', {
  summary: 'Exempt a line, or all lines of a unit: they leave what is owed, with reason and approver',
  params: monthParams,
  body: z.object({
    unitCode: z.string().optional(),
    projectCode: z.string().optional(),
    reason: filledIn('免报原因', 2, 200),
  }),
  reply: z.object({ exempted: z.int() }),
})

export const endExemption = openTo('periods:write').post('/api/periods/:month/exemptions/end', {
  summary: 'Take an exemption back (收回免报): the lines are owed again as they were; not of a published month',
  params: monthParams,
  body: z.object({
    unitCode: z.string().optional(),
    projectCode: z.string().optional(),
    reason: filledIn('收回原因', 2, 200),
  }),
  reply: z.object({ owedAgain: z.int() }),
})

export const lockExceptionSchema = z.object({
  exceptionId: z.string(),
  month: monthSchema,
  unitCode: z.string().nullable(),
  unitName: z.string().nullable(),
  projectCode: z.string().nullable(),
  projectName: z.string().nullable(),
  reason: z.string(),
  grantedBy: z.string(),
  grantedAt: z.string(),
  until: z.string().describe('UTC instant; from then on it is over by itself'),
  isActive: z.boolean(),
})
export type LockException = z.infer<typeof lockExceptionSchema>

export const grantException = openTo('periods:write').create('/api/periods/:month/exceptions', {
  summary: 'Let a unit, a project or one line be written in a closed month, until an instant',
  params: monthParams,
  body: z.object({
    unitCode: z.string().optional(),
    projectCode: z.string().optional(),
    reason: filledIn('放开原因', 2, 200),
    until: z.iso.datetime({ offset: true, error: '截止时刻应为 2025-11-12T10:00:00Z 这样的时刻' }),
  }),
  reply: lockExceptionSchema,
})

export const listExceptions = openTo('reports:write', 'reports:review', 'reports:read').get(
  '/api/periods/:month/exceptions',
  {
    summary: 'Lock exceptions of a month, those that are over included; a district sees its own',
    params: monthParams,
    reply: pageOf(lockExceptionSchema),
  },
)

export const endException = openTo('periods:write').post('/api/periods/:month/exceptions/:exceptionId/end', {
  summary: 'End a lock exception before its time',
  params: z.object({ month: monthSchema, exceptionId: z.string() }),
  reply: lockExceptionSchema,
})

export const remindersOf = openTo('reports:review', 'reports:read').get('/api/periods/:month/reminders', {
  summary: '催报: who has not submitted, and the text to copy',
  params: monthParams,
  query: z.object({
    units: z.string().max(4000).optional().describe('Codes of units with commas between: of these alone'),
  }),
  reply: z.object({
    text: z.string(),
    rows: z.array(
      z.object({
        unitCode: z.string(),
        unitName: z.string(),
        missing: z.int().describe('Lines that are not handed in: the sum of the three beside it'),
        empty: z.int().describe('未报'),
        draft: z.int().describe('已填未交'),
        returned: z.int().describe('退回待改'),
        overdueDays: z.int(),
      }),
    ),
  }),
})
