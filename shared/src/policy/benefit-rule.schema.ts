import { z } from 'zod'
import { daySchema } from '../time/day.ts'
import { codesOf } from '../words/codes-of.ts'

/** The five answers: never 0 for what is not known. */
export const answerNames = {
  granted: '可享',
  refused: '不可享',
  missing: '待补材料',
  uncomputed: '暂不计算',
  expired: '已失效',
} as const
export const answers = codesOf(answerNames)
export const answerSchema = z.enum(answers)
export type Answer = keyof typeof answerNames

const yuan = z.int().nonnegative().max(1_000_000_000_000)

/** How an amount comes about. */
const amountSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('rate'),
    numerator: z.int().positive(),
    denominator: z.int().positive(),
    baseName: z.string().min(1).max(30).describe('What is asked for: 项目投资额'),
    capYuan: yuan.positive().nullable(),
    years: z.int().min(1).max(30).nullable().describe('A rate of each year, for at most so many; null: once'),
  }),
  z.object({ type: z.literal('fixed'), yuan: yuan.positive() }),
  z
    .object({ type: z.literal('upTo'), capYuan: yuan.positive() })
    .describe('The text names a limit and neither rate nor grade: what was approved, up to it'),
  z.object({ type: z.literal('open'), because: z.string().min(1).max(100) }).describe('No figure in the text'),
])

/** Something that an applicant must be or have; a number of its own where the text names one. */
export const conditionSchema = z.object({
  name: z.string().min(1).max(60),
  atLeast: z.number().nonnegative().nullable().describe('null: a question of yes or no'),
  unit: z.string().max(10),
})
export type Condition = z.infer<typeof conditionSchema>

/** What the rule must answer: worked out by hand by who drafts it, and tried whenever the rule is read as a draft. */
export const exampleSchema = z.object({
  on: daySchema,
  baseYuan: yuan.nullable(),
  years: z.int().min(1).nullable(),
  lacks: z.string().nullable().describe('The condition that is not met; null: all are'),
  answer: answerSchema,
  amountYuan: yuan.nullable(),
})
export type Example = z.infer<typeof exampleSchema>

export const benefitRuleSchema = z.object({
  name: z.string().trim().min(1, '请填写名称').max(40),
  clause: z
    .string()
    .regex(/^[^/]{1,40}\/\d{1,2}\.\d{1,2}\.\d{1,2}$/, '应为“文件编码/条.段.款”，例如 chains/7.2.1')
    .describe('The clause that grants it'),
  kind: z.string().trim().min(1, '请填写类别').max(40).describe('Of one kind the highest is taken alone'),
  frequency: z.enum(['once', 'yearly']),
  amount: amountSchema,
  conditions: z.array(conditionSchema).max(8),
  validFrom: daySchema.nullable(),
  validUntil: daySchema.nullable(),
  examples: z.array(exampleSchema).max(20),
})
export type BenefitRule = z.infer<typeof benefitRuleSchema>

/** A rule with what it is called by. */
export interface KnownRule extends BenefitRule {
  readonly code: string
  readonly edition: number
}
