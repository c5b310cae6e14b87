import { problemTypes } from './problem-types.ts'
import { money, monthOfYear, oneOf, percent, words } from './report-field.ts'

/**
 * Everything that a district says of one project in a month, in the order of every form. Schema, grid, workbook, review,
 * corrections and the months of a project are made of it.
 */
export const reportFields = {
  investedYuan: money({ name: '本月完成投资', span: 'month', inGrid: '本月完成', onProject: '本月完成' }),
  progressBasisPoints: percent({ name: '形象进度', span: 'standing', inGrid: '形象进度%', onProject: '形象进度' }),
  imageProgress: words({ name: '形象进度说明', span: 'standing', onProject: '形象进度说明', example: '主体施工' }),
  statisticsYuan: money({ name: '本年入统投资', span: 'year', inGrid: '入统', onProject: '本年入统' }),
  fundsArrivedYuan: money({ name: '到位资金', span: 'month', inGrid: '到位', onProject: '到位资金' }),
  forecastYuan: money({ name: '下月计划', span: 'month', onProject: '下月计划' }),
  actualStart: monthOfYear({ name: '实际开工', span: 'standing' }),
  actualCompletion: monthOfYear({ name: '实际竣工', span: 'standing' }),
  problem: words({ name: '存在问题', span: 'standing', onProject: '存在问题', example: '用地手续未办结', width: 32 }),
  problemType: oneOf(problemTypes, { name: '问题类型', span: 'standing', example: '用地' }),
  unitsToCoordinate: words({ name: '需协调单位', span: 'standing', example: '市规划和自然资源局' }),
  note: words({ name: '备注', span: 'month', onProject: '备注', example: '' }),
}
