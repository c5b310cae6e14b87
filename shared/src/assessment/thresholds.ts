import { z } from 'zod'

/** From where on marks are asked about and counted otherwise (domain §10): a city's scheme says, the product has these. */
export const thresholdShape = {
  reasonBelowPercent: z
    .int()
    .min(0)
    .max(99)
    .default(60)
    .describe('A mark under so many percent of its maximum needs a reason; 0: none does'),
  deviationTenths: z
    .int()
    .min(10, '标准差至少 1 个')
    .max(50, '标准差最多 5 个')
    .default(20)
    .describe('Tenths of standard deviations beyond which a mark needs a reason, and is warned about'),
  fewestToTrim: z
    .int()
    .min(3, '至少 3 个评价才能去掉最高分和最低分')
    .max(30)
    .default(5)
    .describe('The highest and the lowest mark are dropped from so many raters up'),
  fewestRaters: z
    .int()
    .min(3, '汇总得分至少要有 3 个评价')
    .max(30)
    .default(3)
    .describe('Aggregates are shown from so many up'),
}

export const thresholdsSchema = z.object(thresholdShape)
export type Thresholds = z.infer<typeof thresholdsSchema>

export const usualThresholds: Thresholds = thresholdsSchema.parse({})
