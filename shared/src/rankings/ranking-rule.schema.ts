import { z } from 'zod'
import type { Ratio } from '../number/ratio.ts'
import { firstMonth, monthSchema } from '../time/month.ts'
import { filledIn } from '../words/filled-in.ts'

/** What the monthly index is made of (domain §11); which of them count, and how much, is data. */
export const indexPartCodes = ['investment', 'starts', 'blockers', 'bond-use'] as const
export const indexPartCodeSchema = z.enum(indexPartCodes)
export type IndexPartCode = (typeof indexPartCodes)[number]

const hasTwoDecimals = (value: number): boolean => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6

const twoDecimals = (schema: z.ZodNumber) => schema.refine(hasTwoDecimals, '最多两位小数')

export const indexPartSchema = z.object({
  code: indexPartCodeSchema,
  name: filledIn('分项名称', 1, 20),
  weight: twoDecimals(z.number().positive('权重应大于0').max(100, '权重不能超过100')),
})
export type IndexPart = z.infer<typeof indexPartSchema>

export const tierSchema = z.object({
  name: filledIn('等次名称', 1, 10),
  fromScore: twoDecimals(z.number().min(0, '分数不能小于0').max(100, '分数不能超过100')).describe('Itself included'),
})
export type Tier = z.infer<typeof tierSchema>

/** One version of the monthly index and of how places are told; in force from its month until the next version. */
export const rankingRuleSchema = z.object({
  name: filledIn('规则名称', 1, 60),
  effectiveMonth: monthSchema,
  parts: z.array(indexPartSchema).min(1, '至少要有一个分项').max(indexPartCodes.length),
  decimals: z.int().min(0).max(4).describe('Of the published score; ties, tiers and the target are judged at it'),
  tiers: z.array(tierSchema).min(1, '至少要有一个等次').max(10).describe('The best first, the last from 0'),
  target: twoDecimals(z.number().min(0).max(100)).describe('Score that counts as met'),
  listSize: z.int().min(1, '名单至少1个').max(50, '名单最多50个').describe('N of the first and the last N'),
  listNames: z.object({ red: z.string().trim().min(1).max(10), push: z.string().trim().min(1).max(10) }),
  jitterPercent: z.int().min(0).max(90).describe('By how much weights are shaken for the interval of a place'),
  draws: z.int().min(100, '至少100次').max(5000, '最多5000次'),
  seed: z.int().min(0).describe('Of the draws: the same seed gives the same intervals'),
})
export type RankingRule = z.infer<typeof rankingRuleSchema>

/** What a person decides of a version; its month comes with adopting it. */
export const rankingContentSchema = rankingRuleSchema.omit({ effectiveMonth: true })

/** The product's own version (domain §11). */
export const defaultRankingRule: RankingRule = {
  name: '月度指数（45/20/15/20）',
  effectiveMonth: firstMonth,
  parts: [
    { code: 'investment', name: '投资进度', weight: 45 },
    { code: 'starts', name: '按期开工', weight: 20 },
    { code: 'blockers', name: '堵点按期销号', weight: 15 },
    { code: 'bond-use', name: '债券使用', weight: 20 },
  ],
  decimals: 2,
  tiers: [
    { name: '优秀', fromScore: 90 },
    { name: '良好', fromScore: 75 },
    { name: '一般', fromScore: 0 },
  ],
  target: 80,
  listSize: 3,
  listNames: { red: '红榜', push: '需加力' },
  jitterPercent: 20,
  draws: 1000,
  seed: 2025,
}

/** A number of at most two decimals as an exact fraction. */
export const hundredths = (value: number): Ratio => ({ numerator: Math.round(value * 100), denominator: 100 })
