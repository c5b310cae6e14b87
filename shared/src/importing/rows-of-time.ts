import { cellText, folded } from '../workbook/cell-text.ts'
import type { Meant } from '../workbook/column-choice.ts'
import { emptyCell, type SheetCells } from '../workbook/raw-cell.ts'
import { type HeadedSheet, readHeaders } from '../workbook/read-header.ts'
import { isSkipped } from '../workbook/row-kind.ts'
import { type TableKind, tableOf } from './kinds.ts'
import { monthIn } from './months-in.ts'

/** What the rows of one sheet are known by, as they are written; a month as `2025-10`. */
function keysOf({ sheet, header }: HeadedSheet, keys: readonly string[]): string[] {
  const places = keys.map((key) => ({ key, at: header.columns.find(({ column }) => column.key === key)?.index ?? -1 }))
  return sheet.rows
    .slice(header.rowIndex + 1)
    .filter((row) => !isSkipped(row, header))
    .map((row) =>
      places
        .map(({ key, at }) => (key === 'month' && monthIn(row[at], sheet)) || folded(cellText(row[at] ?? emptyCell)))
        .join(' '),
    )
}

/** The rows of a table of months or years by what they are known by, `P1 2025-10`; null for a table that is of no time. */
export function rowsOfTime(kind: TableKind, sheets: readonly SheetCells[], meant: Meant = {}): Set<string> | null {
  const keys = tableOf(kind).key as readonly string[]
  if (!keys.includes('month') && !keys.includes('year')) return null
  const { headed } = readHeaders(sheets, tableOf(kind).columns, meant)
  return new Set(headed.flatMap((one) => keysOf(one, keys)))
}
