import { z } from 'zod'
import { yuanSchema } from '../money/yuan.ts'

/** What a month's first snapshot said of an amount that is another now. */
export const publishedYuanSchema = z.object({
  snapshot: z.string().describe('The snapshot that first published it, 2025-09-1'),
  ytdYuan: yuanSchema.nullable().describe('null: not reported when it was published'),
})
export type PublishedYuan = z.infer<typeof publishedYuanSchema>

/** What a month's first snapshot said of an area that is otherwise now. */
export const publishedAreaSchema = publishedYuanSchema.extend({
  rateDisplay: z.string(),
  place: z.int().nullable(),
  tied: z.boolean(),
})
export type PublishedArea = z.infer<typeof publishedAreaSchema>

/** What a month's first snapshot said of an indicator that is otherwise now. */
export const publishedValueSchema = z.object({
  snapshot: z.string(),
  value: z.number().nullable(),
  display: z.string(),
})
export type PublishedValue = z.infer<typeof publishedValueSchema>
