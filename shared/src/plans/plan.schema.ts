import { z } from 'zod'
import { yuanSchema } from '../money/yuan.ts'
import { yearSchema } from '../time/year.ts'
import { codeSchema } from '../units/unit.schema.ts'

/** A project's planned investment of one year, and how it spreads over the months where that was planned. */
export const planSchema = z.object({
  projectCode: codeSchema,
  year: yearSchema,
  investmentYuan: yuanSchema.nonnegative(),
  curveYuan: z
    .array(yuanSchema.nonnegative())
    .length(12)
    .nullable()
    .describe('January to December, summing to the plan'),
})
export type Plan = z.infer<typeof planSchema>
