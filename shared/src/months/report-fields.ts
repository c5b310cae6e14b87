import { problemTypes } from './problem-types.ts'
import { money, monthOfYear, oneOf, percent, words } from './report-field.ts'

/**
 * Everything that a district says of one project in a month, in the order of every form. Schema, grid, workbook, review,
 * corrections and the months of a project are made of it.
 */
export const reportFields = {
  investedYuan: money({
    name: '本月完成投资',
    span: 'month',
    inGrid: '本月完成',
    onProject: '本月完成',
    aliases: ['本月完成投资额', '当月完成投资', '当月完成投资额', '本月投资', '当月投资', '当月完成'],
  }),
  progressBasisPoints: percent({
    name: '形象进度',
    span: 'standing',
    inGrid: '形象进度%',
    onProject: '形象进度',
    aliases: ['工程形象进度', '工程进度', '项目进度'],
  }),
  imageProgress: words({
    name: '形象进度说明',
    span: 'standing',
    onProject: '形象进度说明',
    example: '主体施工',
    aliases: ['形象进度描述', '工程进展', '项目进展', '进展情况'],
  }),
  statisticsYuan: money({
    name: '本年入统投资',
    span: 'year',
    inGrid: '入统',
    onProject: '本年入统',
    aliases: ['入统投资', '入统金额'],
  }),
  fundsArrivedYuan: money({
    name: '到位资金',
    span: 'month',
    inGrid: '到位',
    onProject: '到位资金',
    aliases: ['资金到位', '本月到位资金'],
  }),
  forecastYuan: money({
    name: '下月计划',
    span: 'month',
    onProject: '下月计划',
    aliases: ['下月计划投资', '下月计划完成投资'],
  }),
  actualStart: monthOfYear({
    name: '实际开工',
    span: 'standing',
    aliases: ['实际开工时间', '实际开工日期', '开工时间'],
  }),
  actualCompletion: monthOfYear({
    name: '实际竣工',
    span: 'standing',
    aliases: ['实际竣工时间', '实际竣工日期', '竣工时间'],
  }),
  problem: words({
    name: '存在问题',
    span: 'standing',
    onProject: '存在问题',
    example: '用地手续未办结',
    width: 32,
    aliases: ['存在的问题', '主要问题', '堵点', '堵点说明'],
  }),
  problemType: oneOf(problemTypes, {
    name: '问题类型',
    span: 'standing',
    example: '用地',
    aliases: ['堵点类型', '问题类别'],
  }),
  unitsToCoordinate: words({
    name: '需协调单位',
    span: 'standing',
    example: '市规划和自然资源局',
    aliases: ['协调单位', '需协调部门'],
  }),
  note: words({ name: '备注', span: 'month', onProject: '备注', example: '' }),
}
