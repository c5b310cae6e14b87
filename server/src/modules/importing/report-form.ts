import { fingerprintRows, type WrittenFingerprint } from '@pianqu/shared/importing/fingerprint.ts'
import { draftReportsTable } from '@pianqu/shared/importing/kinds/reports.kind.ts'
import { importKindNames } from '@pianqu/shared/importing/kinds.ts'
import { helperHeaders, rowKeyHeader } from '@pianqu/shared/importing/report-workbook.ts'
import { fieldOf, isContentField } from '@pianqu/shared/months/report-content.schema.ts'
import { fingerprintSheetName } from '@pianqu/shared/workbook/own-sheets.ts'
import type { CellValue, KeyedColumn } from '@pianqu/shared/workbook/table.ts'
import { guideSheet } from '../../workbook/guide-sheet.ts'
import type { CellRule, Form, FormCell, FormColumn } from '../../workbook/write-form.ts'

/** One line of the workbook, its cells as `toCells` of the table makes them. */
interface WorkbookLine {
  readonly projectCode: string
  readonly cells: readonly CellValue[]
  /** 年度计划 and 上月累计, to read beside what is filled in. */
  readonly helpers: readonly CellValue[]
  readonly isLocked: boolean
}

interface ReportWorkbook {
  readonly fingerprint: WrittenFingerprint
  /** What the workbook is for, in sentences. */
  readonly about: readonly string[]
  readonly lines: readonly WorkbookLine[]
}

const { columns } = draftReportsTable
/** What identifies the line is nobody's to change. */
const fixedKeys = new Set(['projectCode', 'projectName', 'month'])

/** The rule of a column as Excel asks for it while it is typed in. */
function ruleOf({ key, title }: KeyedColumn): CellRule | null {
  if (!isContentField(key)) return null
  const { measure, name, choices = [] } = fieldOf(key)
  const asked = { allowBlank: true, showErrorMessage: true, errorTitle: title } as const
  switch (measure) {
    case 'choice':
      return { ...asked, type: 'list', values: [...choices], errorMessage: `请从下拉列表中选择：${choices.join('、')}` }
    case 'percent': {
      const between = { type: 'decimal', operator: 'between', formula1: '0', formula2: '100' } as const
      return { ...asked, ...between, errorMessage: `${name}填 0 到 100 之间的数，如 45.5` }
    }
    case 'money': {
      const notNegative = { type: 'decimal', operator: 'greaterThanOrEqual', formula1: '0' } as const
      return { ...asked, ...notNegative, errorMessage: '金额填不小于 0 的数，单位万元' }
    }
    default:
      return null
  }
}

const formColumns: readonly FormColumn[] = [
  ...columns.map((column) => ({
    header: column.required ? `${column.title}*` : column.title,
    width: column.width,
    isText: !column.numeric,
    rule: ruleOf(column),
  })),
  ...helperHeaders.map((header) => ({ header, width: 16 })),
  { header: rowKeyHeader, width: 12, isHidden: true },
]

const formRow = ({ projectCode, cells, helpers, isLocked }: WorkbookLine): FormCell[] => [
  ...columns.map(({ key }, index) => ({ value: cells[index] ?? null, isFixed: isLocked || fixedKeys.has(key) })),
  ...[...helpers, projectCode].map((value) => ({ value, isFixed: true })),
]

/** The workbook of one unit and month: filled in as far as the draft is, locked where it is not to be changed. */
export const reportForm = ({ fingerprint, about, lines }: ReportWorkbook): Form => ({
  name: importKindNames.reports,
  columns: formColumns,
  rows: lines.map(formRow),
  guide: guideSheet(columns, about),
  fingerprint: { name: fingerprintSheetName, rows: fingerprintRows(fingerprint) },
})
