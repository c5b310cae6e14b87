import { fingerprintRows, fingerprintSheetName, type WrittenFingerprint } from '@pianqu/shared/importing/fingerprint.ts'
import { importKindNames } from '@pianqu/shared/importing/kinds.ts'
import { helperHeaders, rowKeyHeader } from '@pianqu/shared/importing/report-workbook.ts'
import { draftReportsTable } from '@pianqu/shared/importing/tables/reports.ts'
import { problemTypes } from '@pianqu/shared/reports/problem-types.ts'
import { columnLetter } from '@pianqu/shared/workbook/raw-cell.ts'
import type { CellValue, KeyedColumn } from '@pianqu/shared/workbook/table.ts'
import { type Cell, type CellStyle, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { guideSheet } from './guide-sheet.ts'
import { asText, heading } from './write-table.ts'

/** One line of the workbook, its cells as `toCells` of the table makes them. */
export interface WorkbookLine {
  readonly projectCode: string
  readonly cells: readonly CellValue[]
  /** 年度计划 and 上月累计, to read beside what is filled in. */
  readonly helpers: readonly CellValue[]
  readonly isLocked: boolean
}

export interface ReportWorkbook {
  readonly fingerprint: WrittenFingerprint
  /** What the workbook is for, in sentences. */
  readonly about: readonly string[]
  readonly lines: readonly WorkbookLine[]
}

const { columns } = draftReportsTable
/** What identifies the line is nobody's to change. */
const lockedKeys = new Set(['projectCode', 'projectName', 'month'])
const frozenColumns = 2

const grey: CellStyle = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } } }

function styleOf({ key, numeric }: KeyedColumn, isLocked: boolean): CellStyle {
  const isFixed = isLocked || lockedKeys.has(key)
  return {
    ...(isFixed && grey),
    ...(!numeric && { numFmt: asText }),
    protection: { locked: isFixed },
  }
}

/** The rule of a column as Excel asks for it while it is typed in. */
function ruleOf({ key, unit, header }: KeyedColumn): Omit<DataValidation, 'range'> | null {
  const asked = { allowBlank: true, showErrorMessage: true, errorTitle: header } as const
  if (key === 'problemType') {
    const values = [...problemTypes]
    return { ...asked, type: 'list', values, errorMessage: `请从下拉列表中选择：${values.join('、')}` }
  }
  if (key === 'progressBasisPoints') {
    const between = { type: 'decimal', operator: 'between', formula1: '0', formula2: '100' } as const
    return { ...asked, ...between, errorMessage: '形象进度填 0 到 100 之间的数，如 45.5' }
  }
  if (unit !== '万元') return null
  const notNegative = { type: 'decimal', operator: 'greaterThanOrEqual', formula1: '0' } as const
  return { ...asked, ...notNegative, errorMessage: '金额填不小于 0 的数，单位万元' }
}

function rules(lastRow: number): DataValidation[] {
  return columns.flatMap((column, index) => {
    const rule = ruleOf(column)
    const letter = columnLetter(index)
    return rule ? [{ ...rule, range: `${letter}2:${letter}${lastRow}` }] : []
  })
}

function cellsOf(lines: readonly WorkbookLine[], headers: readonly string[]): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>(
    headers.map((value, index) => [`0,${index}`, { value, type: 'string', style: heading }]),
  )
  for (const [row, { cells: values, helpers, isLocked }] of lines.entries()) {
    for (const [index, column] of columns.entries()) {
      cells.set(`${row + 1},${index}`, { value: values[index] ?? null, style: styleOf(column, isLocked) })
    }
    for (const [index, value] of helpers.entries()) {
      cells.set(`${row + 1},${columns.length + index}`, { value, style: grey })
    }
  }
  return cells
}

function dataSheet(lines: readonly WorkbookLine[]): WriteSheet {
  const headers = [
    ...columns.map(({ header, required }) => (required ? `${header}*` : header)),
    ...helperHeaders,
    rowKeyHeader,
  ]
  return {
    name: importKindNames.reports,
    columns: [
      ...columns.map(({ width }) => ({ width })),
      ...helperHeaders.map(() => ({ width: 16 })),
      { width: 12, hidden: true },
    ],
    rows: [headers, ...lines.map(({ cells, helpers, projectCode }) => [...cells, ...helpers, projectCode])],
    cells: cellsOf(lines, headers),
    dataValidations: lines.length > 0 ? rules(lines.length + 1) : [],
    freezePane: { rows: 1, columns: frozenColumns },
    // Without a password: it keeps the hand from slipping, and no more.
    protection: { sheet: true, formatCells: true, formatColumns: true, formatRows: true },
  }
}

/** The workbook of one unit and month: filled in as far as the draft is, locked where it is not to be changed. */
export function writeReportWorkbook({ fingerprint, about, lines }: ReportWorkbook): Promise<Uint8Array> {
  const hidden: WriteSheet = {
    name: fingerprintSheetName,
    columns: [
      { width: 16, numFmt: asText },
      { width: 32, numFmt: asText },
    ],
    rows: fingerprintRows(fingerprint),
    protection: { sheet: true },
    veryHidden: true,
  }
  return writeXlsx({ sheets: [dataSheet(lines), guideSheet(columns, about), hidden] })
}
