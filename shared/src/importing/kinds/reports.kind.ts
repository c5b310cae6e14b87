import { aliasesOf, lineWords, titleOf } from '../../months/line-words.ts'
import { byField, type ContentField, fieldOf, type ReportContent } from '../../months/report-content.schema.ts'
import type { ReportField } from '../../months/report-field.ts'
import { reportFields } from '../../months/report-fields.ts'
import type { ReportLine } from '../../months/report-line.schema.ts'
import { monthText } from '../../time/month.ts'
import type { ReadContext } from '../../workbook/cell-reader.ts'
import { also, type Column, optional, required } from '../../workbook/column.ts'
import type { Names } from '../../workbook/known.ts'
import { month } from '../../workbook/readers/date.ts'
import { text } from '../../workbook/readers/text.ts'
import { type CellValue, defineTable, type RowNote, type Table } from '../../workbook/table.ts'
import { importKind } from '../import-kind.ts'
import { codeOf } from '../readers/reference.ts'
import { projectsKind } from './projects.kind.ts'

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

type FieldColumns = { [Field in ContentField]: Column<ReportContent[Field]> }

const columnOf = (field: ReportField): Column<unknown> => also(aliasesOf(field), optional(titleOf(field), field.reader))

const fieldColumns = byField<FieldColumns>((field) => columnOf(fieldOf(field)))

const { projectCode, projectName } = lineWords

/** The amount is the one column in which a month still being filled in and a finished one differ. */
const columnsWith = <Invested>(investedYuan: Column<Invested>) =>
  ({
    projectCode: also([projectCode.inGrid, ...projectCode.aliases], required(projectCode.name, codeOf(projectsKind))),
    projectName: also(
      [projectName.inGrid, ...projectName.aliases],
      optional(projectName.name, {
        ...text(200, { example: '文体枢纽新建工程', width: 32 }),
        rule: '供核对，导入时不更改项目名称',
      }),
    ),
    month: also(lineWords.month.aliases, required(lineWords.month.name, month)),
    ...fieldColumns,
    investedYuan,
  }) as const

/** One project's line of a month that is still being filled in: what is not known yet is empty. */
export type DraftRow = ReportContent & Pick<ReportLine, 'projectCode' | 'month'>

const toCells = (row: DraftRow, names: Names) => ({
  projectCode: row.projectCode,
  projectName: names.projectNameOf(row.projectCode) ?? null,
  month: row.month,
  ...byField<Record<ContentField, CellValue>>((field) => fieldOf(field).toCell(row[field])),
})

const invested = reportFields.investedYuan
const filledIn = also(aliasesOf(invested), required(titleOf(invested), invested.reader))

export const reportsKind = importKind({
  name: '月报',
  note: '每月完成投资与形象进度',
  permission: 'reports:import',
  key: ['projectCode', 'month'],
  isMonthly: true,
  ...defineTable({
    columns: columnsWith(filledIn),
    check,
    toRow: ({ projectName: _, ...line }): ReportLine => line,
    toCells,
  }),
  called: ({ projectCode, month }) => `${projectCode} ${month}`,
})

const draftTable = (investedYuan: Column<number | null>): Table<DraftRow> =>
  defineTable({
    columns: columnsWith(investedYuan),
    check,
    toRow: ({ projectName: _, ...line }): DraftRow => line,
    toCells,
  })

/** A workbook of the system's own: a blank amount is one not filled in yet; the column itself must be there. */
export const draftReportsTable = draftTable({ ...fieldColumns.investedYuan, required: true })

/** A district's own paper, where a blank amount may as well be one forgotten. */
export const ownPaperTable = draftTable(filledIn)
