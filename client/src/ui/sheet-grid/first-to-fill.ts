import type { Place } from './range.ts'
import { isClosed, type SheetColumn, type SheetRow } from './sheet.ts'

/** A cell by the keys of its row and column. */
export interface SheetPlace {
  readonly rowKey: string
  readonly columnKey: string
}

/** Where filling in begins: the cell that the page names, where it is in sight, else the first that is open. */
export function firstToFill(
  rows: readonly SheetRow[],
  columns: readonly SheetColumn[],
  named: SheetPlace | undefined,
): Place | undefined {
  const row = rows.findIndex(({ key }) => key === named?.rowKey)
  const column = columns.findIndex(({ key }) => key === named?.columnKey)
  if (row >= 0 && column >= 0) return { row, column }
  for (const [at, line] of rows.entries()) {
    const open = columns.findIndex((each) => !isClosed(line, each))
    if (open >= 0) return { row: at, column: open }
  }
  return undefined
}
