import { z } from 'zod'
import { openTo } from '../http/endpoint.ts'
import { provisionalShape } from '../http/month-query.ts'
import { pageOf, pageQueryShape } from '../http/page.ts'
import { idParams } from '../http/params.ts'
import { lightSchema } from '../lights/light.schema.ts'
import { yuanSchema } from '../money/yuan.ts'
import { lineNames } from '../projects/line-names.ts'
import { monthSchema } from '../time/month.ts'
import { trailLineSchema } from '../trail/trail.contract.ts'
import { lineCheckRuleSchema } from './line-check-rule.schema.ts'
import { lineCheckSchema } from './report.contract.ts'
import { lineStatusSchema } from './report-status.ts'

/** A rule that the line runs into; a note may explain it. */
export const ruleHitSchema = lineCheckSchema.extend({
  isExplained: z.boolean().describe('The note of the line answers it: it would be a finding without the note'),
})
export type RuleHit = z.infer<typeof ruleHitSchema>

/** A line to be judged, with why it is worth a look. */
export const reviewLineSchema = z.object({
  reportId: z.string(),
  version: z.int().describe('Of the report'),
  ...lineNames,
  areaName: z.string().nullable(),
  status: lineStatusSchema,
  isUnchanged: z.boolean(),
  unchangedInARow: z.int(),
  wasReturned: z.boolean(),
  investedYuan: yuanSchema.nullable(),
  changeYuan: yuanSchema.describe('How far this month is from the last one'),
  light: lightSchema.nullable().describe('As it would be with this line'),
  lightSentences: z.array(z.string()).describe('Why it is that light: rule, inputs, result'),
  behindDisplay: z.string().nullable().describe('Points behind schedule with this line; null without a plan'),
  hits: z.array(ruleHitSchema),
  isSafe: z.boolean().describe('无变化且无异常: may be accepted with others at once by this person'),
  mayTakeBack: z.boolean().describe('This person accepted it'),
})
export type ReviewLine = z.infer<typeof reviewLineSchema>

/** A line that may be accepted with others at once, by where it is. */
export const safeLineSchema = reviewLineSchema.pick({ reportId: true, version: true, projectCode: true })
export type SafeLine = z.infer<typeof safeLineSchema>

export const reviewQueue = openTo('reports:review', 'reports:read').get('/api/reports/queue', {
  summary: 'Lines to be judged, the riskiest first: all submitted ones of a month, or every owed one of a report',
  query: z.object({
    month: monthSchema.optional(),
    report: z.string().max(60).optional(),
    page: pageQueryShape.page,
    pageSize: pageQueryShape.pageSize.unwrap().default(200),
  }),
  reply: pageOf(reviewLineSchema).extend({
    month: monthSchema,
    ...provisionalShape,
    units: z.int().describe('How many units the lines of all pages are of'),
    safe: z.array(safeLineSchema).describe('Of all pages, what this person may accept at once'),
    checkRule: lineCheckRuleSchema,
  }),
})

export const reportTrail = openTo('reports:write', 'reports:review', 'reports:read').get('/api/reports/:id/trail', {
  summary: 'What happened to a report, newest first; a district reads that of its own',
  params: idParams,
  reply: pageOf(trailLineSchema),
})
