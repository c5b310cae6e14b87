import { z } from 'zod'
import { openTo } from '../http/endpoint.ts'
import { yearSchema, yearTextSchema } from '../time/year.ts'
import { listEventSchema } from './adjustment.contract.ts'
import { outcomeSchema, yearOutcomeSchema } from './outcome.ts'
import { ruleContentSchema } from './rule.schema.ts'

const insiders = openTo('adjustments:read')

export const dryRunRule = insiders.post('/api/adjustments/dry-run', {
  summary: 'What a rule would have done over past years, beside what happened; writes nothing',
  body: z.object({
    content: ruleContentSchema,
    from: yearSchema.optional(),
    to: yearSchema.optional(),
  }),
  reply: z.object({
    years: z.array(
      yearOutcomeSchema.extend({ actual: z.array(listEventSchema).describe('What took effect in the next year') }),
    ),
  }),
})
export type DryRun = z.output<typeof dryRunRule.reply>

export const listOutcomes = insiders.get('/api/adjustments/outcomes', {
  summary: 'What the rule in force says about the result of a year, and what was proposed about it',
  query: z.object({ year: yearTextSchema.optional() }),
  reply: z.object({
    years: z.array(z.int()),
    year: z.int().nullable(),
    rule: z.object({ name: z.string(), documentNumber: z.string().nullable() }).nullable(),
    rows: z.array(outcomeSchema.extend({ proposalId: z.string().nullable() })),
    leftOut: yearOutcomeSchema.shape.leftOut,
  }),
})
export type Outcomes = z.output<typeof listOutcomes.reply>
