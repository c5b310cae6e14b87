import { z } from 'zod'
import { openTo } from '../http/endpoint.ts'
import { stepBody } from '../http/step-body.ts'
import { daySchema } from '../time/day.ts'
import { yearSchema, yearTextSchema } from '../time/year.ts'
import { directions } from './direction.ts'
import { schemeContentSchema, schemeSchema } from './scheme.schema.ts'

const readers = openTo('assessment:read')
const writers = openTo('assessment:write')

const params = z.object({ schemeId: z.string() })

/** With what keeps it from being adopted, in sentences; none once adopted. */
const schemePageSchema = schemeSchema.extend({
  faults: z.array(z.object({ pointer: z.string(), message: z.string() })),
  usedByRound: z.boolean(),
})
export type SchemePage = z.infer<typeof schemePageSchema>

export const listSchemes = readers.get('/api/assessment/schemes', {
  summary: 'Schemes of the two-way assessment, newest year first; drafts for the task force and the auditor alone',
  query: z.object({ year: yearTextSchema.optional() }),
  reply: z.object({
    rows: z.array(schemeSchema.omit({ content: true }).extend({ criteria: z.int(), maxTenths: z.int() })),
    total: z.int(),
  }),
})

export const getScheme = readers.get('/api/assessment/schemes/:schemeId', {
  summary: 'One scheme with its sections and criteria',
  params,
  reply: schemePageSchema,
})

export const createScheme = writers.create('/api/assessment/schemes', {
  summary: 'A draft of a year and direction: a usual one, or a copy of another year or edition',
  body: z.object({
    year: yearSchema,
    direction: z.enum(directions),
    copyOf: z.string().nullable().default(null),
  }),
  reply: schemePageSchema,
})

export const changeScheme = writers.put('/api/assessment/schemes/:schemeId', {
  summary: 'Change a draft',
  params,
  body: z.object({ version: z.int(), name: z.string().trim().min(1).max(60), content: schemeContentSchema }),
  reply: schemePageSchema,
})

export const takeSchemeStep = writers.post('/api/assessment/schemes/:schemeId/steps', {
  summary: 'Adopt a draft: it is frozen, and effective from the day',
  params,
  body: stepBody(['adopt'], { effectiveFrom: daySchema }),
  reply: schemePageSchema,
})
