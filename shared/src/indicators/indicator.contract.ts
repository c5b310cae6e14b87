import { z } from 'zod'
import { yuanSchema } from '../money/yuan.ts'
import { operatorSchema } from '../number/ratio.ts'
import { publishedValueSchema } from '../snapshots/published.schema.ts'

/** One indicator as it reads on a date: the ratio, its target and the verdict on exact integers. */
export const indicatorReadingSchema = z.object({
  code: z.string(),
  name: z.string(),
  basis: z.string(),
  numerator: z.number().nullable().describe('null where there is none, which is not 0'),
  denominator: z.number().nullable(),
  value: z.number().nullable(),
  operator: operatorSchema,
  target: z.number(),
  met: z.boolean().nullable(),
  display: z.string().describe('Never contradicts the verdict'),
  unplannedYuan: yuanSchema
    .nullable()
    .optional()
    .describe('Of investment-rate: done without a plan, beside the rate and not in it; null: nothing was'),
})

export const sparkPointSchema = z.object({
  month: z.string(),
  value: z.number().nullable(),
  schedule: z.number().nullable(),
  published: publishedValueSchema.optional().describe('As first published, where it is another now'),
})
export type SparkPoint = z.infer<typeof sparkPointSchema>

/** A reading with what its card shows beside it. */
export const indicatorCardSchema = indicatorReadingSchema.extend({
  targetDisplay: z.string(),
  light: z.enum(['green', 'yellow', 'red']).nullable(),
  gap: z.string().describe('Distance to the target in words'),
  parts: z.string().describe('Numerator and denominator in words'),
  spark: z.array(sparkPointSchema),
  published: publishedValueSchema.optional().describe('As first published, where it is another now'),
})
export type IndicatorCard = z.infer<typeof indicatorCardSchema>
