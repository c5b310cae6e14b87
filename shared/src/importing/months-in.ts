import type { Month } from '../time/month.ts'
import type { Meant } from '../workbook/column-choice.ts'
import type { RawCell, SheetCells } from '../workbook/raw-cell.ts'
import { emptyCell } from '../workbook/raw-cell.ts'
import { type HeadedSheet, readHeaders } from '../workbook/read-header.ts'
import { month } from '../workbook/readers/date.ts'
import { isSkipped } from '../workbook/row-kind.ts'
import { type TableKind, tableOf } from './kinds.ts'

const nothingElse = {
  known: { unitCodeOf: () => undefined, hasUnit: () => false, has: () => false },
  month: undefined,
  codesInFile: new Set<string>(),
  planePositions: false,
}

/** The month in a cell; null where it names none. */
export function monthIn(cell: RawCell | undefined, { date1904 }: Pick<SheetCells, 'date1904'>): Month | null {
  const reading = month.read(cell ?? emptyCell, { ...nothingElse, date1904: date1904 === true })
  return reading.ok ? reading.value : null
}

/** The months of one sheet's rows, each as often as it is named. */
function monthsOf({ sheet, header }: HeadedSheet): Month[] {
  const at = header.columns.find(({ column }) => column.key === 'month')?.index ?? -1
  return sheet.rows
    .slice(header.rowIndex + 1)
    .filter((row) => !isSkipped(row, header))
    .flatMap((row) => monthIn(row[at], sheet) ?? [])
}

/** The months that the rows of a table of months name, and how many rows name each; what cannot be read names none. */
export function monthsIn(kind: TableKind, sheets: readonly SheetCells[], meant: Meant = {}): Map<Month, number> {
  const counts = new Map<Month, number>()
  const { headed } = readHeaders(sheets, tableOf(kind).columns, meant)
  for (const named of headed.flatMap(monthsOf)) counts.set(named, (counts.get(named) ?? 0) + 1)
  return counts
}
