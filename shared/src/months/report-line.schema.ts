import type { z } from 'zod'
import { yuanSchema } from '../money/yuan.ts'
import { monthSchema } from '../time/month.ts'
import { codeSchema } from '../units/unit.schema.ts'
import { reportContentSchema } from './report-content.schema.ts'

/** What was reported of one project for one month: what a district says, with an amount. */
export const reportLineSchema = reportContentSchema.extend({
  projectCode: codeSchema,
  month: monthSchema,
  investedYuan: yuanSchema.nonnegative(),
})
export type ReportLine = z.infer<typeof reportLineSchema>
