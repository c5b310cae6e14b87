import { z } from 'zod'
import type { Ratio } from '../number/ratio.ts'
import { firstMonth, monthSchema } from '../time/month.ts'

const hasTwoDecimals = (value: number): boolean => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6

/** Points of a plan, or percent: two decimals at most, so that `threshold` can make an exact fraction of it. */
const pointsSchema = z.number().min(0).max(100).refine(hasTwoDecimals, '最多两位小数')

/** A limit at 0 would leave no room for what lies below it. */
const limitSchema = pointsSchema.refine((points) => points > 0, '应大于0')

const monthsSchema = z.int().min(0).max(36)

export const bondUseBases = ['relative', 'points'] as const
export type BondUseBasis = (typeof bondUseBases)[number]

/** One version of the rule that gives projects their lights (domain §5); thresholds are data of the city. */
export const lightRuleSchema = z.object({
  code: z.string().min(1).max(60).describe('Names this version; lights cite it'),
  name: z.string().min(1).max(60),
  effectiveMonth: monthSchema.describe('In force from this month until the next version'),
  progress: z
    .object({
      yellowFromPoints: limitSchema.describe('Yellow from so many points behind schedule, itself included'),
      redAbovePoints: limitSchema.describe('Red above so many points, itself still yellow'),
    })
    .refine(({ yellowFromPoints, redAbovePoints }) => yellowFromPoints <= redAbovePoints, '预警下限不能高于滞后上限'),
  start: z.object({ yellowMonths: monthsSchema.describe('Yellow months, the planned month itself being the first') }),
  statistics: z.object({ yellowMonths: monthsSchema.describe('Yellow months after the month of the start') }),
  bondUse: z.object({
    linearMonths: z
      .int()
      .min(1)
      .max(60)
      .describe('Money is expected to be used evenly over so many months after issue'),
    basis: z.enum(bondUseBases).describe('Shortfall in percent of expected use, or in points of the amount'),
    redBelowPercent: limitSchema.describe('Red more than so much below expected use, itself still yellow'),
  }),
  yellowMonthsToRed: z.int().min(2).max(36).optional().describe('The n-th yellow month in a row is red'),
  catchUp: z.boolean().optional().describe('Green after red shows yellow for one month'),
  overrideMonths: z
    .int()
    .min(1)
    .max(36)
    .default(12)
    .describe('The longest an override holds before somebody has to think again'),
})
export type LightRule = z.infer<typeof lightRuleSchema>

/** What a person decides of a version; its code and its month come with adopting it. */
export const lightContentSchema = lightRuleSchema.omit({ code: true, effectiveMonth: true })

/** The preset that the product starts with (domain §5). */
export const defaultLightRule: LightRule = {
  code: 'yinchuan-2025',
  name: '序时差值法',
  effectiveMonth: firstMonth,
  progress: { yellowFromPoints: 10, redAbovePoints: 30 },
  start: { yellowMonths: 2 },
  statistics: { yellowMonths: 2 },
  bondUse: { linearMonths: 6, basis: 'relative', redBelowPercent: 30 },
  overrideMonths: 12,
}

/** A threshold in points or percent as an exact fraction. */
export const threshold = (points: number): Ratio => ({ numerator: Math.round(points * 100), denominator: 100 })
