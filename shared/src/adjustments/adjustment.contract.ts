import { z } from 'zod'
import { areaCategorySchema } from '../areas/area.schema.ts'
import { create, get, post, put } from '../http/endpoint.ts'
import { daySchema } from '../time/day.ts'
import { yearTextSchema } from '../time/year.ts'
import { adjustmentKindSchema, candidateContentSchema, exemptionSchema, listStateSchema } from './adjustment.schema.ts'

const readers = { anyOf: ['figures:read'] as const }
const insiders = { anyOf: ['adjustments:read'] as const }
const writers = { anyOf: ['adjustments:write'] as const }

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

export const getAdjustments = get('/api/adjustments', {
  summary: 'What every area is to the list today and since when, and how the list came about',
  access: readers,
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

export const listStandings = get('/api/adjustments/standings', {
  summary: 'Places of the areas in a year within their groups, by the yearly scores',
  access: readers,
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

export const listCandidates = get('/api/adjustments/candidates', {
  summary: 'Areas proposed for the list',
  access: insiders,
  reply: z.object({ rows: z.array(candidateSchema), total: z.int() }),
})

export const addCandidate = create('/api/adjustments/candidates', {
  summary: 'Put an area into the pool of candidates',
  access: writers,
  body: candidateContentSchema.extend({ code: z.string().trim().min(1, '请填写编码').max(40) }),
  reply: candidateSchema,
})

export const changeCandidate = put('/api/adjustments/candidates/:code', {
  summary: 'Change a candidate and its yearly scores',
  access: writers,
  params: z.object({ code: z.string() }),
  body: candidateContentSchema.extend({ version: z.int() }),
  reply: candidateSchema,
})

export const stepCandidate = post('/api/adjustments/candidates/:code/steps', {
  summary: 'Take a candidate out of the pool, or back into it',
  access: writers,
  params: z.object({ code: z.string() }),
  body: z.object({
    step: z.enum(['drop', 'reopen']),
    version: z.int(),
    reason: z.string().trim().min(2, '请填写理由').max(200),
  }),
  reply: candidateSchema,
})

const exemptionRowSchema = exemptionSchema.extend({ name: z.string(), by: z.string(), at: z.string() })
export type ExemptionRow = z.infer<typeof exemptionRowSchema>

export const listExemptions = get('/api/adjustments/exemptions', {
  summary: 'Years in which areas are not judged, and why',
  access: readers,
  reply: z.object({ rows: z.array(exemptionRowSchema), total: z.int() }),
})

export const addExemption = create('/api/adjustments/exemptions', {
  summary: 'Leave an area out of the judgement of a year',
  access: writers,
  body: exemptionSchema,
  reply: exemptionRowSchema,
})

export const endExemption = post('/api/adjustments/exemptions/end', {
  summary: 'Take an exemption back',
  access: writers,
  body: exemptionSchema.pick({ areaCode: true, year: true, reason: true }),
  reply: z.object({ areaCode: z.string(), year: z.int() }),
})
