import { z } from 'zod'
import { openTo } from '../http/endpoint.ts'
import { daySchema } from '../time/day.ts'
import { yearSchema, yearTextSchema } from '../time/year.ts'
import { listEventSchema } from './adjustment.contract.ts'
import { outcomeSchema, yearOutcomeSchema } from './outcome.ts'
import { documentNumberSchema } from './proposal.schema.ts'
import { ruleContentSchema } from './rule.schema.ts'

const insiders = openTo('adjustments:read')
const writers = openTo('adjustments:write')

export const ruleStates = ['draft', 'adopted', 'dropped'] as const
export type RuleState = (typeof ruleStates)[number]

const ruleNameSchema = z.string().trim().min(2, '请填写规则名称').max(60)

const ruleSchema = z.object({
  ruleId: z.string(),
  name: z.string(),
  content: ruleContentSchema,
  state: z.enum(ruleStates),
  isInForce: z.boolean(),
  documentNumber: z.string().nullable(),
  effectiveOn: daySchema.nullable(),
  by: z.string(),
  at: z.string(),
  version: z.int(),
})
export type AdjustmentRule = z.infer<typeof ruleSchema>

export const listRules = openTo('figures:read').get('/api/adjustments/rules', {
  summary: 'Rules of adjustment; drafts only for those who prepare them',
  reply: z.object({ rows: z.array(ruleSchema), total: z.int() }),
})

export const addRule = writers.create('/api/adjustments/rules', {
  summary: 'Draft a rule',
  body: z.object({ name: ruleNameSchema, content: ruleContentSchema }),
  reply: ruleSchema,
})

export const changeRule = writers.put('/api/adjustments/rules/:id', {
  summary: 'Change a draft; what was adopted stays',
  params: z.object({ id: z.string() }),
  body: z.object({ name: ruleNameSchema, content: ruleContentSchema, version: z.int() }),
  reply: ruleSchema,
})

export const stepRule = writers.post('/api/adjustments/rules/:id/steps', {
  summary: 'Adopt a draft with its document number and day, or drop it',
  params: z.object({ id: z.string() }),
  body: z.discriminatedUnion('step', [
    z.object({
      step: z.literal('adopt'),
      version: z.int(),
      documentNumber: documentNumberSchema,
      effectiveOn: daySchema,
    }),
    z.object({ step: z.literal('drop'), version: z.int() }),
  ]),
  reply: ruleSchema,
})

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
