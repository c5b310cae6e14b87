import { z } from 'zod'
import { create, get, post, put } from '../http/endpoint.ts'
import { daySchema } from '../time/day.ts'
import { yearSchema, yearTextSchema } from '../time/year.ts'
import { directions } from './direction.ts'
import { schemeContentSchema, schemeSchema } from './scheme.schema.ts'

const mayRead = { anyOf: ['assessment:read'] as const }
const mayWrite = { anyOf: ['assessment:write'] as const }

const params = z.object({ schemeId: z.string() })

/** With what keeps it from being adopted, in sentences; none once adopted. */
const schemePageSchema = schemeSchema.extend({
  faults: z.array(z.object({ pointer: z.string(), message: z.string() })),
  usedByRound: z.boolean(),
})
export type SchemePage = z.infer<typeof schemePageSchema>

export const listSchemes = get('/api/assessment/schemes', {
  summary: 'Schemes of the two-way assessment, newest year first; drafts for the task force and the auditor alone',
  access: mayRead,
  query: z.object({ year: yearTextSchema.optional() }),
  reply: z.object({
    rows: z.array(schemeSchema.omit({ content: true }).extend({ criteria: z.int(), maxTenths: z.int() })),
    total: z.int(),
  }),
})

export const getScheme = get('/api/assessment/schemes/:schemeId', {
  summary: 'One scheme with its sections and criteria',
  access: mayRead,
  params,
  reply: schemePageSchema,
})

export const createScheme = create('/api/assessment/schemes', {
  summary: 'A draft of a year and direction: a usual one, or a copy of another year or edition',
  access: mayWrite,
  body: z.object({
    year: yearSchema,
    direction: z.enum(directions),
    copyOf: z.string().nullable().default(null),
  }),
  reply: schemePageSchema,
})

export const changeScheme = put('/api/assessment/schemes/:schemeId', {
  summary: 'Change a draft',
  access: mayWrite,
  params,
  body: z.object({ version: z.int(), name: z.string().trim().min(1).max(60), content: schemeContentSchema }),
  reply: schemePageSchema,
})

export const takeSchemeStep = post('/api/assessment/schemes/:schemeId/steps', {
  summary: 'Adopt a draft: it is frozen, and effective from the day',
  access: mayWrite,
  params,
  body: z.object({ step: z.enum(['adopt']), version: z.int(), effectiveFrom: daySchema }),
  reply: schemePageSchema,
})
