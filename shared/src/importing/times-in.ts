import { cellText } from '../workbook/cell-text.ts'
import type { Meant } from '../workbook/column-choice.ts'
import { emptyCell, type SheetCells } from '../workbook/raw-cell.ts'
import { readHeaders } from '../workbook/read-header.ts'
import { isSkipped } from '../workbook/row-kind.ts'
import { type TableKind, tableOf } from './kinds.ts'
import { monthsIn } from './months-in.ts'

/** The years of a table of years, as they are written. */
function yearsIn(kind: TableKind, sheets: readonly SheetCells[], meant: Meant): string[] {
  const { headed } = readHeaders(sheets, tableOf(kind).columns, meant)
  const years = headed.flatMap(({ sheet, header }) => {
    const at = header.columns.find(({ column }) => column.key === 'year')?.index ?? -1
    return sheet.rows
      .slice(header.rowIndex + 1)
      .filter((row) => !isSkipped(row, header))
      .map((row) => cellText(row[at] ?? emptyCell))
  })
  return [...new Set(years)]
}

/** The months or years that the rows of a table speak of; null for a table that is of no time. */
export function timesIn(kind: TableKind, sheets: readonly SheetCells[], meant: Meant = {}): string[] | null {
  const keys = tableOf(kind).key as readonly string[]
  if (keys.includes('month')) return [...monthsIn(kind, sheets, meant).keys()]
  return keys.includes('year') ? yearsIn(kind, sheets, meant) : null
}
