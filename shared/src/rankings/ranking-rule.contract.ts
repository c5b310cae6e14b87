import { z } from 'zod'
import { openTo } from '../http/endpoint.ts'
import { monthSchema } from '../time/month.ts'
import { rankingGroupSchema } from './ranking.contract.ts'
import { rankingRuleSchema } from './ranking-rule.schema.ts'

const reasonSchema = z.string().trim().min(1, '请说明依据，例如文号').max(200, '依据最多200个字')

/** A version as the city adopted it. */
export const adoptedRuleSchema = rankingRuleSchema.extend({
  reason: reasonSchema,
  byName: z.string(),
  at: z.string(),
})
export type AdoptedRule = z.infer<typeof adoptedRuleSchema>

const ruleRowSchema = rankingRuleSchema.extend({
  reason: z.string().nullable().describe('null: the version that the product starts with'),
  byName: z.string().nullable(),
  at: z.string().nullable(),
  isFrozen: z.boolean().describe('A month it is in force in was opened: it changes no more'),
})
export type RankingRuleRow = z.infer<typeof ruleRowSchema>

const rowsReply = z.object({
  rows: z.array(ruleRowSchema).describe('The newest first'),
  total: z.int(),
  firstMonth: monthSchema.describe('The earliest month a new version may start in'),
})

export const listRankingRules = openTo('figures:read').get('/api/ranking-rules', {
  summary: 'Versions of the monthly index',
  reply: rowsReply,
})

export const adoptRankingRule = openTo('rankings:write').create('/api/ranking-rules', {
  summary: 'Adopt a version from a month that has not been opened; one of that month that nobody has used is replaced',
  body: rankingRuleSchema.extend({ reason: reasonSchema }),
  reply: rowsReply,
})

const sideSchema = z.object({
  place: z.int().nullable(),
  tied: z.boolean(),
  score: z.number().nullable(),
  tier: z.string().nullable(),
  list: z.enum(['red', 'push']).nullable(),
})

export const previewRankingRule = openTo('rankings:write').post('/api/ranking-rules/preview', {
  summary: 'Dry run: the places of a month under a rule that is not adopted, beside those of now',
  body: z.object({ rule: rankingRuleSchema, month: monthSchema, group: rankingGroupSchema.default('all') }),
  reply: z.object({
    month: monthSchema,
    group: rankingGroupSchema,
    isRanked: z.boolean(),
    notice: z.string().nullable(),
    leftOut: z.array(z.string()),
    changed: z.int().describe('Rows whose place would be another'),
    rows: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        now: sideSchema,
        proposed: sideSchema,
        move: z.int().nullable().describe('Places gained by the rule'),
      }),
    ),
    total: z.int(),
  }),
})
export type RulePreview = z.infer<typeof previewRankingRule.reply>
