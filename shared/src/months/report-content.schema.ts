import type { z } from 'zod'
import { reportLineSchema } from './report-line.schema.ts'

/** What a district says of one project in a month: a report line without its key. Null is not filled in. */
export const reportContentSchema = reportLineSchema
  .omit({ projectCode: true, month: true, investedYuan: true })
  .extend({
    investedYuan: reportLineSchema.shape.investedYuan
      .nullable()
      .describe('Invested this month; null: not filled in yet'),
  })
export type ReportContent = z.infer<typeof reportContentSchema>

export type ContentField = keyof ReportContent

export const contentFields = Object.keys(reportContentSchema.shape) as ContentField[]

export const contentFieldNames: Record<ContentField, string> = {
  investedYuan: '本月完成投资',
  progressBasisPoints: '形象进度',
  imageProgress: '形象进度说明',
  statisticsYuan: '本年入统投资',
  fundsArrivedYuan: '到位资金',
  forecastYuan: '下月计划',
  actualStart: '实际开工',
  actualCompletion: '实际竣工',
  problem: '存在问题',
  problemType: '问题类型',
  unitsToCoordinate: '需协调单位',
  note: '备注',
}

export const emptyContent: ReportContent = {
  investedYuan: null,
  progressBasisPoints: null,
  imageProgress: null,
  statisticsYuan: null,
  fundsArrivedYuan: null,
  forecastYuan: null,
  actualStart: null,
  actualCompletion: null,
  problem: null,
  problemType: null,
  unitsToCoordinate: null,
  note: null,
}
