import { z } from 'zod'
import { daySchema } from '../time/day.ts'
import { yearSchema } from '../time/year.ts'
import { codeSchema } from '../units/unit.schema.ts'
import { codesOf } from '../words/codes-of.ts'
import { filledIn } from '../words/filled-in.ts'

/** What a consequence is linked to. */
export const consequenceBasisNames = { ranking: '年度排名', assessment: '双向考核', other: '其他' } as const
export const consequenceBases = codesOf(consequenceBasisNames)
export type ConsequenceBasis = keyof typeof consequenceBasisNames

/** One kind of consequence: a list of the city, not of the product. */
export const consequenceKindSchema = z.object({
  code: codeSchema,
  name: filledIn('名称', 2, 30),
  isPositive: z.boolean(),
  needsQuantity: z.boolean().describe('Such as 指标配额: how much, and of what'),
})
export type ConsequenceKind = z.infer<typeof consequenceKindSchema>

export const consequenceContentSchema = z
  .object({
    year: yearSchema.describe('The year whose result it is of'),
    subject: z.enum(['area', 'unit']),
    subjectCode: codeSchema,
    kindCode: codeSchema,
    quantity: z.int().positive('数量应为正整数').nullable().default(null),
    quantityUnit: z.string().trim().max(20).nullable().default(null).describe('In words: 亩, 万元, 个项目'),
    documentNumber: filledIn('文号', 2, 60),
    decidedOn: daySchema,
    text: filledIn('内容', 2, 500),
    basis: z.enum(consequenceBases),
  })
  .refine(({ quantity, quantityUnit }) => (quantity === null) === (quantityUnit === null || quantityUnit === ''), {
    path: ['quantityUnit'],
    message: '数量和单位要么都填，要么都不填',
  })
export type ConsequenceContent = z.infer<typeof consequenceContentSchema>
