import { z } from 'zod'
import { openTo } from '../http/endpoint.ts'
import { pageOf } from '../http/page.ts'
import { idParams } from '../http/params.ts'
import { contentFields, reportContentSchema } from '../months/report-content.schema.ts'
import { monthSchema } from '../time/month.ts'
import { filledIn } from '../words/filled-in.ts'
import { correctionSchema } from './correction.schema.ts'
import { correctionStates } from './correction-state.ts'

export const proposeCorrection = openTo('reports:write', 'reports:review').create('/api/reports/:id/corrections', {
  summary: 'Correct a value of an earlier month in the current report; the old value is read, not sent',
  params: idParams,
  body: z.object({
    projectCode: z.string(),
    month: monthSchema.describe('The earlier month'),
    field: z.enum(contentFields as [(typeof contentFields)[number], ...(typeof contentFields)[number][]]),
    newValue: z.union([z.int(), z.string().trim().max(500), z.null()]),
    reason: filledIn('更正原因', 2, 500),
  }),
  reply: correctionSchema,
})

export const listCorrections = openTo('reports:write', 'reports:review', 'reports:read').get('/api/corrections', {
  summary: 'Corrections, newest first; a district sees its own',
  query: z.object({
    month: monthSchema.optional().describe('The month that is corrected'),
    report: z.string().optional(),
    project: z.string().optional(),
    state: z.enum(correctionStates).optional(),
  }),
  reply: pageOf(correctionSchema),
})

export const decideCorrection = openTo('reports:review').post('/api/corrections/:id/steps', {
  summary: 'Approve or refuse a correction; not by who proposed it',
  params: idParams,
  body: z.discriminatedUnion('step', [
    z.object({ step: z.literal('approve'), note: z.string().trim().max(500).optional() }),
    z.object({
      step: z.literal('refuse'),
      note: z.string().trim().min(2, '请在审批意见中说明不同意的理由').max(500, '审批意见最多500个字'),
    }),
  ]),
  reply: correctionSchema,
})

const correctableMonthSchema = z.object({
  month: monthSchema,
  snapshot: z.string().nullable().describe('The newest one; null: the month came in by import and was not published'),
  content: reportContentSchema.nullable().describe('What stands now; null: the project has no line in the month'),
})

export const correctionForm = openTo('reports:write', 'reports:review').get('/api/corrections/form', {
  summary:
    'What a correction of a project can be: the current report it goes into, its earlier months and their values',
  query: z.object({ unit: z.string().optional(), project: z.string().optional() }),
  reply: z.object({
    units: z.array(z.object({ code: z.string(), name: z.string() })).describe('A district sees its own one'),
    unitCode: z.string().nullable(),
    report: z.object({ id: z.string(), month: monthSchema }).nullable().describe('null: no month is open to this unit'),
    projects: z.array(z.object({ code: z.string(), name: z.string() })).describe('Of the unit'),
    months: z.array(correctableMonthSchema).describe('Of the project, newest first; empty without one'),
  }),
})
export type CorrectionForm = z.output<typeof correctionForm.reply>
