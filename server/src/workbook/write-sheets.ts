import type { SheetTable } from '@pianqu/shared/workbook/sheet-table.ts'
import { type Cell, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { heading } from './cell-styles.ts'

const title = { font: { bold: true } }

function sheetOf({ name, about, columns, rows }: SheetTable): WriteSheet {
  const headers = columns.map(({ header }) => header)
  // A line between what the sheet is and its table, so that a spreadsheet takes the table for one.
  const headerRow = about.length + 1
  const cells = new Map<string, Partial<Cell>>(
    headers.map((value, index) => [`${headerRow},${index}`, { value, type: 'string', style: heading }]),
  )
  cells.set('0,0', { value: about[0] ?? null, type: 'string', style: title })
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [...about.map((line) => [line]), [], headers, ...rows.map((row) => [...row])],
    cells,
    freezePane: { rows: headerRow + 1 },
  }
}

/** A workbook to be read, not imported. */
export const writeSheets = (sheets: readonly SheetTable[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: sheets.map(sheetOf) })
