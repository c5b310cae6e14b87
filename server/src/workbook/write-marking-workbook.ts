import type { SheetFingerprint } from '@pianqu/shared/assessment/marking/sheet-fingerprint.ts'
import { sheetFingerprintRows } from '@pianqu/shared/assessment/marking/sheet-fingerprint.ts'
import type { WorkbookColumn } from '@pianqu/shared/assessment/marking/sheet-workbook.ts'
import { fingerprintSheetName } from '@pianqu/shared/importing/fingerprint.ts'
import { columnLetter } from '@pianqu/shared/workbook/raw-cell.ts'
import type { CellValue } from '@pianqu/shared/workbook/table.ts'
import { type Cell, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { asText, heading } from './write-table.ts'

export interface MarkingWorkbook {
  readonly fingerprint: SheetFingerprint
  readonly about: readonly string[]
  readonly columns: readonly WorkbookColumn[]
  readonly rows: readonly (readonly CellValue[])[]
}

const grey = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } } } as const

function cellsOf({ columns, rows }: MarkingWorkbook): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>(
    columns.map(({ header }, index) => [`0,${index}`, { value: header, type: 'string', style: heading }]),
  )
  for (const [row, values] of rows.entries()) {
    for (const [index, { isKey = false, max }] of columns.entries()) {
      const style = { ...(isKey && grey), ...(max === undefined && { numFmt: asText }), protection: { locked: isKey } }
      cells.set(`${row + 1},${index}`, { value: values[index] ?? null, style })
    }
  }
  return cells
}

function dataSheet(workbook: MarkingWorkbook): WriteSheet {
  const { columns, rows } = workbook
  const whole = columns.findIndex(({ header }) => header === '整体未接触')
  const letter = columnLetter(whole)
  return {
    name: '评分表',
    columns: columns.map(({ width }) => ({ width })),
    rows: [columns.map(({ header }) => header), ...rows.map((row) => [...row])],
    cells: cellsOf(workbook),
    dataValidations:
      rows.length > 0
        ? [{ type: 'list', values: ['是'], range: `${letter}2:${letter}${rows.length + 1}`, allowBlank: true }]
        : [],
    freezePane: { rows: 1, columns: 2 },
    // Without a password: it keeps the hand from slipping, and no more.
    protection: { sheet: true, formatCells: true, formatColumns: true, formatRows: true },
  }
}

/** The own sheet of marks to be filled in: a row for each target, what it is made for on a hidden sheet. */
export function writeMarkingWorkbook(workbook: MarkingWorkbook): Promise<Uint8Array> {
  const guide: WriteSheet = { name: '填写说明', columns: [{ width: 100 }], rows: workbook.about.map((line) => [line]) }
  const hidden: WriteSheet = {
    name: fingerprintSheetName,
    columns: [
      { width: 16, numFmt: asText },
      { width: 32, numFmt: asText },
    ],
    rows: sheetFingerprintRows(workbook.fingerprint),
    protection: { sheet: true },
    veryHidden: true,
  }
  return writeXlsx({ sheets: [dataSheet(workbook), guide, hidden] })
}
