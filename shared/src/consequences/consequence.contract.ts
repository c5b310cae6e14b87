import { z } from 'zod'
import { openTo } from '../http/endpoint.ts'
import { idParams } from '../http/params.ts'
import { signed } from '../http/signed.ts'
import { filledIn } from '../words/filled-in.ts'
import { consequenceContentSchema, consequenceKindSchema } from './consequence.schema.ts'

const readers = openTo('figures:read')
const writers = openTo('consequences:write')

const consequenceSchema = consequenceContentSchema.safeExtend({
  consequenceId: z.string(),
  subjectName: z.string(),
  kindName: z.string(),
  isPositive: z.boolean(),
  ...signed,
  revokedBecause: z.string().nullable().describe('It was recorded wrongly; it stays on the list with the reason'),
})
export type Consequence = z.infer<typeof consequenceSchema>

export const listConsequences = readers.get('/api/consequences', {
  summary: 'What followed from the results of a year, for areas and units',
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

export const addConsequence = writers.create('/api/consequences', {
  summary: 'Record a consequence',
  body: consequenceContentSchema,
  reply: consequenceSchema,
})

export const revokeConsequence = writers.post('/api/consequences/:id/revoke', {
  summary: 'Say that a consequence was recorded wrongly',
  params: idParams,
  body: z.object({ reason: filledIn('理由', 2, 200) }),
  reply: consequenceSchema,
})

export const addConsequenceKind = writers.create('/api/consequences/kinds', {
  summary: "Add a kind to the city's list",
  body: consequenceKindSchema.omit({ code: true }),
  reply: consequenceKindSchema,
})
