import { errorOf } from './cell-reader.ts'
import { cellText, folded } from './cell-text.ts'
import { type FoundColumn, type Header, namesOf } from './find-header.ts'
import { parseHeader } from './header-text.ts'
import type { RawCell } from './raw-cell.ts'

const notData = /^(?:合计|小计|注|说明)/

const isFilled = (cell: RawCell | undefined): cell is RawCell =>
  cell !== undefined && (cellText(cell) !== '' || errorOf(cell) !== undefined)

/** A header printed again at the top of a page. */
const repeatsHeader = (row: readonly RawCell[], { column, index }: FoundColumn): boolean =>
  namesOf(column).includes(parseHeader(cellText(row[index] ?? { value: null })).name)

/**
 * Blank rows, totals and notes are no data, nor is a row in which only columns that are not read hold something, such
 * as running numbers printed beforehand.
 */
export function isSkipped(row: readonly RawCell[], { columns }: Pick<Header, 'columns'>): boolean {
  const first = row.find(isFilled)
  if (!first || notData.test(folded(cellText(first)))) return true
  const filled = columns.filter(({ index }) => isFilled(row[index]))
  return filled.every((found) => repeatsHeader(row, found))
}
