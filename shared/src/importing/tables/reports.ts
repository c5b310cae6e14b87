import type { ReportContent } from '../../months/report-content.schema.ts'
import type { ReportLine } from '../../months/report-line.schema.ts'
import { monthText } from '../../time/month.ts'
import type { ReadContext } from '../../workbook/cell-reader.ts'
import { percentCell, wanCell } from '../../workbook/cell-value.ts'
import { type Column, optional, required } from '../../workbook/column.ts'
import type { Names } from '../../workbook/known.ts'
import { wan } from '../../workbook/readers/amount.ts'
import { month } from '../../workbook/readers/date.ts'
import { progress } from '../../workbook/readers/percent.ts'
import { text } from '../../workbook/readers/text.ts'
import { defineTable, type RowNote, type Table } from '../../workbook/table.ts'
import { codeOf } from '../readers/reference.ts'

const freeText = (example: string, width = 24) => text(2000, { example, width })

const wholeProgress = 10_000

function check(
  {
    month,
    actualCompletion,
    progressBasisPoints,
  }: Pick<ReportLine, 'month' | 'actualCompletion' | 'progressBasisPoints'>,
  context: ReadContext,
): RowNote<'month' | 'progressBasisPoints'>[] {
  const notes: RowNote<'month' | 'progressBasisPoints'>[] = []
  if (context.month && month !== context.month) {
    notes.push({
      column: 'month',
      code: 'row/wrong-month',
      message: `这一行的月份是 ${monthText(month)}，本次导入的是 ${monthText(context.month)}，请改正月份或另行导入`,
    })
  }
  if (actualCompletion !== null && progressBasisPoints !== null && progressBasisPoints < wholeProgress) {
    notes.push({
      column: 'progressBasisPoints',
      code: 'row/not-complete',
      message: `填了实际竣工 ${monthText(actualCompletion)}，形象进度却是 ${progressBasisPoints / 100}%，请核对`,
      isWarning: true,
    })
  }
  return notes
}

/** The one column in which a month still being filled in and a finished one differ. */
const invested = '本月完成投资(万元)'

const columnsWith = <Invested>(investedYuan: Column<Invested>) =>
  ({
    projectCode: required('项目编码', codeOf('project')),
    projectName: optional('项目名称', {
      ...text(200, { example: '文体枢纽新建工程', width: 32 }),
      rule: '供核对，导入时不更改项目名称',
    }),
    month: required('月份', month),
    investedYuan,
    progressBasisPoints: optional('形象进度(%)', progress),
    imageProgress: optional('形象进度说明', freeText('主体施工')),
    statisticsYuan: optional('本年入统投资(万元)', wan),
    fundsArrivedYuan: optional('到位资金(万元)', wan),
    forecastYuan: optional('下月计划(万元)', wan),
    actualStart: optional('实际开工', month),
    actualCompletion: optional('实际竣工', month),
    problem: optional('存在问题', freeText('用地手续未办结', 32)),
    problemType: optional('问题类型', text(100, { example: '用地', width: 12 })),
    unitsToCoordinate: optional('需协调单位', freeText('市规划和自然资源局')),
    note: optional('备注', freeText('')),
  }) as const

/** One project's line of a month that is still being filled in: what is not known yet is empty. */
export type DraftRow = ReportContent & Pick<ReportLine, 'projectCode' | 'month'>

const toCells = (row: DraftRow, names: Names) => ({
  ...row,
  projectName: names.projectNameOf(row.projectCode) ?? null,
  investedYuan: wanCell(row.investedYuan),
  progressBasisPoints: percentCell(row.progressBasisPoints),
  statisticsYuan: wanCell(row.statisticsYuan),
  fundsArrivedYuan: wanCell(row.fundsArrivedYuan),
  forecastYuan: wanCell(row.forecastYuan),
})

export const reportsTable = defineTable({
  columns: columnsWith(required(invested, wan)),
  check,
  toRow: ({ projectName: _, ...line }): ReportLine => line,
  toCells,
})

const draftTable = (investedYuan: Column<number | null>): Table<DraftRow> =>
  defineTable({
    columns: columnsWith(investedYuan),
    check,
    toRow: ({ projectName: _, ...line }): DraftRow => line,
    toCells,
  })

/** A workbook of the system's own: a blank amount is one not filled in yet; the column itself must be there. */
export const draftReportsTable = draftTable({ ...optional(invested, wan), required: true })

/** A district's own paper, where a blank amount may as well be one forgotten. */
export const ownPaperTable = draftTable(required(invested, wan))
