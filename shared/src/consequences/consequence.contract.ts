import { z } from 'zod'
import { create, get, post } from '../http/endpoint.ts'
import { consequenceContentSchema, consequenceKindSchema } from './consequence.schema.ts'

const readers = { anyOf: ['figures:read'] as const }
const writers = { anyOf: ['consequences:write'] as const }

const consequenceSchema = consequenceContentSchema.safeExtend({
  consequenceId: z.string(),
  subjectName: z.string(),
  kindName: z.string(),
  isPositive: z.boolean(),
  by: z.string(),
  at: z.string(),
  revokedBecause: z.string().nullable().describe('It was recorded wrongly; it stays on the list with the reason'),
})
export type Consequence = z.infer<typeof consequenceSchema>

export const listConsequences = get('/api/consequences', {
  summary: 'What followed from the results of a year, for areas and units',
  access: readers,
  query: z.object({
    year: z.coerce.number().int().optional(),
    area: z.string().max(40).optional().describe('Of one area alone'),
  }),
  reply: z.object({
    years: z.array(z.int()).describe('That have any, newest first'),
    kinds: z.array(consequenceKindSchema),
    rows: z.array(consequenceSchema),
    total: z.int(),
  }),
})
export type ConsequenceList = z.output<typeof listConsequences.reply>

export const addConsequence = create('/api/consequences', {
  summary: 'Record a consequence',
  access: writers,
  body: consequenceContentSchema,
  reply: consequenceSchema,
})

export const revokeConsequence = post('/api/consequences/:id/revoke', {
  summary: 'Say that a consequence was recorded wrongly',
  access: writers,
  params: z.object({ id: z.string() }),
  body: z.object({ reason: z.string().trim().min(2, '请填写理由').max(200) }),
  reply: consequenceSchema,
})

export const addConsequenceKind = create('/api/consequences/kinds', {
  summary: "Add a kind to the city's list",
  access: writers,
  body: consequenceKindSchema.omit({ code: true }),
  reply: consequenceKindSchema,
})
