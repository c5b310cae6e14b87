import { tsvText } from '../../table/copy-table.ts'
import { copiedCell } from '../cells/cell-text.ts'
import { boundsOf, type Range } from '../range.ts'
import { type SheetColumn, type SheetRow, valueIn } from '../sheet.ts'

/** The range as a spreadsheet takes it. */
export function copiedText(rows: readonly SheetRow[], columns: readonly SheetColumn[], range: Range): string {
  const { top, bottom, left, right } = boundsOf(range)
  const picked = columns.slice(left, right + 1)
  return tsvText(
    rows.slice(top, bottom + 1).map((row) => picked.map((column) => copiedCell(valueIn(row, column), column))),
  )
}
