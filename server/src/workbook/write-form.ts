import { columnLetter } from '@pianqu/shared/workbook/raw-cell.ts'
import type { CellValue } from '@pianqu/shared/workbook/table.ts'
import { type Cell, type CellStyle, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { asText, grey, heading } from './cell-styles.ts'

/** What Excel asks of a cell while it is typed in. */
export type CellRule = Omit<DataValidation, 'range'>

export interface FormColumn {
  readonly header: string
  readonly width: number
  readonly isText?: boolean
  readonly isHidden?: boolean
  readonly rule?: CellRule | null
}

/** A cell of a row; nobody is meant to change a fixed one. */
export interface FormCell {
  readonly value: CellValue
  readonly isFixed: boolean
}

/** A table to be filled in and handed back, with what it was made for on a sheet that Excel does not offer. */
export interface Form {
  readonly name: string
  readonly columns: readonly FormColumn[]
  readonly rows: readonly (readonly FormCell[])[]
  readonly guide: WriteSheet
  readonly fingerprint: { readonly name: string; readonly rows: CellValue[][] }
}

/** The columns that say what a row is about stay in sight. */
const frozenColumns = 2

const styleOf = ({ isText }: FormColumn, { isFixed }: FormCell): CellStyle => ({
  ...(isFixed && grey),
  ...(isText && { numFmt: asText }),
  protection: { locked: isFixed },
})

function cellsOf({ columns, rows }: Form): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>(
    columns.map(({ header }, index) => [`0,${index}`, { value: header, type: 'string', style: heading }]),
  )
  for (const [row, filled] of rows.entries()) {
    for (const [index, column] of columns.entries()) {
      const cell = filled[index] ?? { value: null, isFixed: false }
      cells.set(`${row + 1},${index}`, { value: cell.value, style: styleOf(column, cell) })
    }
  }
  return cells
}

function rulesOf({ columns, rows }: Form): DataValidation[] {
  if (rows.length === 0) return []
  return columns.flatMap(({ rule }, index) => {
    const letter = columnLetter(index)
    return rule ? [{ ...rule, range: `${letter}2:${letter}${rows.length + 1}` }] : []
  })
}

function formSheet(form: Form): WriteSheet {
  const { name, columns, rows } = form
  return {
    name,
    columns: columns.map(({ width, isHidden }) => ({ width, ...(isHidden && { hidden: true }) })),
    rows: [columns.map(({ header }) => header), ...rows.map((row) => row.map(({ value }) => value))],
    cells: cellsOf(form),
    dataValidations: rulesOf(form),
    freezePane: { rows: 1, columns: frozenColumns },
    // Without a password: it keeps the hand from slipping, and no more.
    protection: { sheet: true, formatCells: true, formatColumns: true, formatRows: true },
  }
}

export function writeForm(form: Form): Promise<Uint8Array> {
  const hidden: WriteSheet = {
    ...form.fingerprint,
    columns: [
      { width: 16, numFmt: asText },
      { width: 32, numFmt: asText },
    ],
    protection: { sheet: true },
    veryHidden: true,
  }
  return writeXlsx({ sheets: [formSheet(form), form.guide, hidden] })
}
