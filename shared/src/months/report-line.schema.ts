import { z } from 'zod'
import { yuanSchema } from '../money/yuan.ts'
import { monthSchema } from '../time/month.ts'
import { codeSchema } from '../units/unit.schema.ts'

/** What was reported of one project for one month. Amounts are of the month but `statisticsYuan`, which is of the year so far. */
export const reportLineSchema = z.object({
  projectCode: codeSchema,
  month: monthSchema,
  investedYuan: yuanSchema.nonnegative(),
  /** Hundredths of a percent point: 45.5 % is 4550, so that no progress goes through a float. */
  progressBasisPoints: z.int().min(0).max(10_000).nullable(),
  imageProgress: z.string().nullable().describe('形象进度说明'),
  statisticsYuan: yuanSchema.nonnegative().nullable().describe('本年入统投资'),
  fundsArrivedYuan: yuanSchema.nonnegative().nullable().describe('到位资金'),
  forecastYuan: yuanSchema.nonnegative().nullable().describe('下月计划'),
  actualStart: monthSchema.nullable(),
  actualCompletion: monthSchema.nullable(),
  problem: z.string().nullable().describe('存在问题'),
  problemType: z.string().nullable(),
  unitsToCoordinate: z.string().nullable(),
  note: z.string().nullable(),
})
export type ReportLine = z.infer<typeof reportLineSchema>
