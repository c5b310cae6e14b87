import { z } from 'zod'
import { openTo, xlsx } from '../http/endpoint.ts'
import { provisionalShape } from '../http/month-query.ts'
import { pageOf } from '../http/page.ts'
import { idParams } from '../http/params.ts'
import { signed } from '../http/signed.ts'
import { workbookQueryShape } from '../http/workbook-query.ts'
import { lightSchema } from '../lights/light.schema.ts'
import { yuanSchema } from '../money/yuan.ts'
import { contentFields, reportContentSchema } from '../months/report-content.schema.ts'
import { periodStates } from '../periods/period.contract.ts'
import { formerlyWrittenSchema } from '../registry/formerly-written.ts'
import { daySchema } from '../time/day.ts'
import { monthSchema } from '../time/month.ts'
import { filledIn } from '../words/filled-in.ts'
import { lineCheckRuleSchema } from './line-check-rule.schema.ts'
import {
  boardStateSchema,
  lineStatusSchema,
  reportPeriodStates,
  reportStatusSchema,
  reportStepSchema,
} from './report-status.ts'

const fieldSchema = z.enum(
  contentFields as [keyof z.infer<typeof reportContentSchema>, ...(keyof z.infer<typeof reportContentSchema>)[]],
)

/** One finding about a line: hard ones keep it from being submitted, soft ones ask for a note. */
export const lineCheckSchema = z.object({
  projectCode: z.string(),
  field: fieldSchema,
  level: z.enum(['hard', 'soft']),
  code: z.string(),
  message: z.string(),
})
export type LineCheck = z.infer<typeof lineCheckSchema>

export const lineCommentSchema = z.object({
  commentId: z.string(),
  projectCode: z.string(),
  field: fieldSchema.nullable(),
  text: z.string(),
  ...signed,
  answer: z.string().nullable().describe('A line sent back is submitted again only once its comment is answered'),
  answeredBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
})
export type LineComment = z.infer<typeof lineCommentSchema>

/** One project's line in a report, with what is known beside it and cannot be typed. */
export const reportDraftLineSchema = z.object({
  projectCode: z.string(),
  projectName: z.string(),
  areaName: z.string().nullable(),
  status: lineStatusSchema,
  content: reportContentSchema,
  /** Last month's accepted content, which the line was prefilled with where that is safe. */
  previous: reportContentSchema.nullable(),
  planYuan: yuanSchema.nullable(),
  expectedYuan: yuanSchema.nullable().describe('Planned for the year up to this month'),
  ytdBeforeYuan: yuanSchema.describe('Accepted in the year before this month'),
  investedBeforeYuan: yuanSchema.describe('Accepted in all earlier months'),
  totalInvestmentYuan: yuanSchema,
  recentYuan: z
    .array(z.object({ month: monthSchema, investedYuan: yuanSchema.nullable() }))
    .describe('The 12 months before'),
  light: lightSchema.nullable().describe('As it would be with this line'),
  isUnchanged: z.boolean(),
  unchangedInARow: z.int().describe('Months in a row that said 无变化, this one included; see the rule of checks'),
  isExempt: z.boolean(),
  isExcepted: z.boolean().describe('An exception lets it be written although the month is closed'),
  exemptReason: z.string().nullable(),
  filledBy: z.string().nullable(),
  updatedAt: z.string().nullable(),
})
export type ReportDraftLine = z.infer<typeof reportDraftLineSchema>

export const reportCountsSchema = z.object({
  owed: z.int(),
  exempt: z.int(),
  empty: z.int(),
  draft: z.int(),
  submitted: z.int(),
  returned: z.int(),
  accepted: z.int(),
  unchanged: z.int(),
})

export const reportRowSchema = z.object({
  id: z.string(),
  month: monthSchema,
  unitCode: z.string(),
  unitName: z.string(),
  status: reportStatusSchema,
  state: boardStateSchema,
  counts: reportCountsSchema,
  isOnTime: z.boolean().nullable().describe('By the first submission; null before it'),
  submittedAt: z.string().nullable(),
  version: z.int(),
})
export type ReportRow = z.infer<typeof reportRowSchema>

/** A report as the completeness matrix shows it. */
export const boardRowSchema = reportRowSchema.extend({
  lateDays: z
    .int()
    .default(0)
    .describe('Days after the due day, by the first submission or, before it, so far; 0 in time'),
  changed: z
    .object({ at: z.string(), by: z.string(), action: z.string() })
    .nullable()
    .default(null)
    .describe('The last line of the trail about it'),
})
export type BoardRow = z.infer<typeof boardRowSchema>

export const reportSchema = reportRowSchema.extend({
  dueOn: daySchema,
  originalDueOn: daySchema.nullable().default(null).describe('As the month was opened with, where it was moved since'),
  dueReason: z.string().nullable().default(null).describe('Why it was moved'),
  lateUntil: daySchema,
  ...provisionalShape,
  periodState: z.enum(reportPeriodStates),
  filledBy: z.string().nullable(),
  checkedBy: z.string().nullable(),
  signedBy: z.string().nullable(),
  lines: z.array(reportDraftLineSchema),
  formers: z
    .array(formerlyWrittenSchema)
    .default([])
    .describe('What its projects were called before, for what is pasted'),
  checks: z.array(lineCheckSchema),
  checkRule: lineCheckRuleSchema.describe('What lines of the month are asked about'),
  comments: z.array(lineCommentSchema),
  steps: z
    .array(z.object({ step: reportStepSchema, allowed: z.boolean(), because: z.string().nullable() }))
    .describe('What this person may do now, and why not'),
})
export type Report = z.infer<typeof reportSchema>

/** What a write answers: the report as it is then, of its lines those that it concerned. */
export const reportAfterSchema = reportSchema.omit({ formers: true }).extend({
  lines: z.array(reportDraftLineSchema).describe('Those that the request concerned; the others stay as they were'),
  checks: z.array(lineCheckSchema).describe('Of these lines'),
})
export type ReportAfter = z.infer<typeof reportAfterSchema>

export const listReports = openTo('reports:write', 'reports:review', 'reports:read').get('/api/reports', {
  summary: 'The board of a month: one report per district',
  query: z.object({ month: monthSchema.optional() }),
  reply: pageOf(boardRowSchema).extend({
    month: monthSchema,
    ...provisionalShape,
    periodState: z.enum(periodStates).nullable().describe('null: neither opened nor imported'),
    snapshot: z.string().nullable().describe('The newest one of the month'),
    dueOn: daySchema.nullable().default(null),
    originalDueOn: daySchema.nullable().default(null),
    dueReason: z.string().nullable().default(null),
  }),
})

export const getBoardWorkbook = openTo('reports:write', 'reports:review', 'reports:read').download(
  '/api/workbooks/board',
  {
    summary: 'The same board as a workbook, with the columns that are asked for',
    query: z.object({ month: monthSchema.optional(), state: boardStateSchema.optional(), ...workbookQueryShape }),
    file: xlsx,
  },
)

export const getReport = openTo('reports:write', 'reports:review', 'reports:read').get('/api/reports/:id', {
  summary: 'One report with lines, checks and comments',
  params: idParams,
  reply: reportSchema,
})

export const saveLines = openTo('reports:write').put('/api/reports/:id/lines', {
  summary: 'Save cells of a report; 409 common/stale where somebody saved in between',
  params: idParams,
  body: z.object({
    version: z.int(),
    lines: z
      .array(
        reportContentSchema.partial().extend({
          projectCode: z.string(),
          isUnchanged: z.boolean().optional().describe('无变化: last month’s text stands and nothing was invested'),
        }),
      )
      .max(2000),
    answers: z
      .array(z.object({ commentId: z.string(), answer: z.string().max(500) }))
      .max(500)
      .optional()
      .describe('To what lines were sent back for; a blank one takes the answer back'),
  }),
  reply: reportAfterSchema,
})

export const takeReportStep = openTo('reports:write', 'reports:review').post('/api/reports/:id/steps', {
  summary:
    'Submit, withdraw, accept, send back, reopen or take back; steps of review may name lines, and one line may have several comments',
  params: idParams,
  body: z.object({
    step: reportStepSchema,
    version: z.int(),
    lines: z
      .array(
        z.object({
          projectCode: z.string(),
          field: fieldSchema.optional(),
          comment: z.string().trim().max(500).optional(),
        }),
      )
      .optional(),
    checkedBy: z.string().trim().max(40).optional(),
    signedBy: z.string().trim().max(40).optional(),
  }),
  reply: reportAfterSchema,
})

export const answerComment = openTo('reports:write').post('/api/reports/:id/comments/:commentId/answer', {
  summary: 'Answer what a line was sent back for',
  params: idParams.extend({ commentId: z.string() }),
  body: z.object({ answer: filledIn('答复', 1, 500) }),
  reply: reportAfterSchema,
})
