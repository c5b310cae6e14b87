import { z } from 'zod'
import { openTo } from '../../http/endpoint.ts'
import { pageOf } from '../../http/page.ts'
import { signed } from '../../http/signed.ts'
import { filledIn } from '../../words/filled-in.ts'
import { directions } from '../direction.ts'
import { assessmentFileSchema } from '../reply.contract.ts'
import { yearParams } from '../round.schema.ts'
import { entryKinds } from './audit.contract.ts'

const readers = openTo('assessment:read')
const writers = openTo('assessment:write')
const markers = openTo('assessment:mark')

export const appealStates = ['open', 'dismissed', 'corrected'] as const

export const appealSchema = z.object({
  appealId: z.string(),
  direction: z.enum(directions),
  unitCode: z.string(),
  unitName: z.string(),
  text: z.string(),
  state: z.enum(appealStates),
  ...signed,
  files: z.array(assessmentFileSchema),
  decision: z
    .object({
      reason: z.string(),
      ...signed,
      resultVersion: z.int().nullable().describe('The version that corrected the result'),
    })
    .nullable(),
})
export type Appeal = z.infer<typeof appealSchema>

export const listAppeals = readers.get('/api/assessment/rounds/:year/appeals', {
  summary: 'Appeals: all for the task force and the auditor, otherwise those of the own unit',
  params: yearParams,
  reply: pageOf(appealSchema),
})

export const addAppeal = markers.create('/api/assessment/rounds/:year/appeals', {
  summary: 'Appeal against the published result of the own unit; one open at a time',
  params: yearParams,
  body: z.object({ text: filledIn('申诉内容', 1, 5000) }),
  reply: appealSchema,
})

const appealParams = yearParams.extend({ appealId: z.string() })

export const addAppealFile = markers.create('/api/assessment/rounds/:year/appeals/:appealId/files', {
  summary: 'Evidence of an open appeal (multipart `file`)',
  params: appealParams,
  upload: true,
  reply: assessmentFileSchema,
})

export const decideAppeal = writers.post('/api/assessment/rounds/:year/appeals/:appealId/steps', {
  summary: 'Dismiss an appeal, or correct the result by an entry: that is a new version, the former stays readable',
  params: appealParams,
  body: z.object({
    step: z.enum(['dismiss', 'correct']),
    reason: z.string().trim().min(1, '请说明理由').max(1000),
    correction: z
      .object({
        kind: z.enum(entryKinds),
        tenths: z.int().min(1).max(1000).nullable().default(null).describe('Of bonus and penalty'),
        criterionCode: z.string().max(20).nullable().default(null).describe('Of an objective value'),
        shareBasisPoints: z.int().min(0).max(10_000).nullable().default(null).describe('Of an objective value'),
        documentNumber: filledIn('文号', 1, 100),
      })
      .optional()
      .describe('Needed to correct'),
  }),
  reply: appealSchema,
})
