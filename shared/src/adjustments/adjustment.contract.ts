import { z } from 'zod'
import { areaCategorySchema } from '../areas/area.schema.ts'
import { openTo } from '../http/endpoint.ts'
import { pageOf } from '../http/page.ts'
import { codeParams } from '../http/params.ts'
import { signed } from '../http/signed.ts'
import { stepBody } from '../http/step-body.ts'
import { daySchema } from '../time/day.ts'
import { yearTextSchema } from '../time/year.ts'
import { filledIn } from '../words/filled-in.ts'
import { adjustmentKindSchema, candidateContentSchema, exemptionSchema, listStateSchema } from './adjustment.schema.ts'

const readers = openTo('figures:read')
const insiders = openTo('adjustments:read')
const writers = openTo('adjustments:write')

const stateRowSchema = z.object({
  code: z.string(),
  name: z.string(),
  category: areaCategorySchema,
  state: listStateSchema,
  since: daySchema,
  documentNumber: z.string().nullable().describe('What made it so; null where the registry alone says it'),
  next: z
    .object({ kind: adjustmentKindSchema, on: daySchema, documentNumber: z.string().nullable() })
    .nullable()
    .describe('Approved and not in force yet'),
})
export type StateRow = z.infer<typeof stateRowSchema>

export const listEventSchema = z.object({
  on: daySchema,
  kind: adjustmentKindSchema,
  areas: z.array(z.object({ code: z.string(), name: z.string() })).describe('Several where they entered together'),
  documentNumber: z.string().nullable(),
  evidence: z.string().nullable(),
  isAhead: z.boolean().describe('Approved and not in force yet'),
})
export type ListEvent = z.infer<typeof listEventSchema>

export const getAdjustments = readers.get('/api/adjustments', {
  summary: 'What every area is to the list today and since when, and how the list came about',
  reply: z.object({ today: daySchema, areas: z.array(stateRowSchema), events: z.array(listEventSchema) }),
})
export type AdjustmentBoard = z.output<typeof getAdjustments.reply>

const standingRowSchema = z.object({
  areaCode: z.string(),
  name: z.string(),
  group: areaCategorySchema,
  place: z.int(),
  of: z.int(),
  tied: z.boolean(),
  scoreHundredths: z.int(),
  source: z.string().nullable(),
})
export type StandingRow = z.infer<typeof standingRowSchema>

export const listStandings = readers.get('/api/adjustments/standings', {
  summary: 'Places of the areas in a year within their groups, by the yearly scores',
  query: z.object({ year: yearTextSchema.optional() }),
  reply: z.object({
    years: z.array(z.int()).describe('With scores, the newest first'),
    year: z.int().nullable(),
    rows: z.array(standingRowSchema),
  }),
})

const candidateSchema = candidateContentSchema.extend({
  code: z.string(),
  districtName: z.string(),
  leadUnitName: z.string(),
  state: z.enum(['open', 'dropped', 'admitted']),
  version: z.int(),
})
export type Candidate = z.infer<typeof candidateSchema>

export const listCandidates = insiders.get('/api/adjustments/candidates', {
  summary: 'Areas proposed for the list',
  reply: pageOf(candidateSchema),
})

export const addCandidate = writers.create('/api/adjustments/candidates', {
  summary: 'Put an area into the pool of candidates',
  body: candidateContentSchema.extend({ code: filledIn('编码', 1, 40) }),
  reply: candidateSchema,
})

export const changeCandidate = writers.put('/api/adjustments/candidates/:code', {
  summary: 'Change a candidate and its yearly scores',
  params: codeParams,
  body: candidateContentSchema.extend({ version: z.int() }),
  reply: candidateSchema,
})

export const stepCandidate = writers.post('/api/adjustments/candidates/:code/steps', {
  summary: 'Take a candidate out of the pool, or back into it',
  params: codeParams,
  body: stepBody(['drop', 'reopen'], { reason: filledIn('理由', 2, 200) }),
  reply: candidateSchema,
})

const exemptionRowSchema = exemptionSchema.extend({ name: z.string(), ...signed })
export type ExemptionRow = z.infer<typeof exemptionRowSchema>

export const listExemptions = readers.get('/api/adjustments/exemptions', {
  summary: 'Years in which areas are not judged, and why',
  reply: pageOf(exemptionRowSchema),
})

export const addExemption = writers.create('/api/adjustments/exemptions', {
  summary: 'Leave an area out of the judgement of a year',
  body: exemptionSchema,
  reply: exemptionRowSchema,
})

export const endExemption = writers.post('/api/adjustments/exemptions/end', {
  summary: 'Take an exemption back',
  body: exemptionSchema.pick({ areaCode: true, year: true, reason: true }),
  reply: z.object({ areaCode: z.string(), year: z.int() }),
})
