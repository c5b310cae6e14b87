import { isFilled } from './cell-reader.ts'
import { cellText, folded } from './cell-text.ts'
import { type FoundColumn, type Header, namesOf } from './find-header.ts'
import { parseHeader } from './header-text.ts'
import { isUnitLine } from './other-unit.ts'
import type { RawCell } from './raw-cell.ts'
import { isUnitRow } from './stated-unit.ts'
import type { KeyedColumn } from './table.ts'

const total = /^(?:合计|小计|总计)/
const remark = /^(?:注|备注|附注|说明|填表说明|填报说明)\d{0,2}(?:$|[:.、,;)])/

/** The first cell of a line that is a total or a note. */
export function beginsTotalOrNote(first: string): boolean {
  const text = folded(first.slice(0, 40))
  return total.test(text) || remark.test(text)
}

/** Totals and notes say so in their first cell, and name no row of their own where rows are named. */
function isTotalOrNote(row: readonly RawCell[], first: RawCell, columns: readonly FoundColumn[]): boolean {
  if (!beginsTotalOrNote(cellText(first)) && !isUnitLine(row)) return false
  const key = columns.find(({ column }) => column.required)
  const named = key && row[key.index]
  return !isFilled(named) || named === first || cellText(named) === cellText(first)
}

/** A header printed again at the top of a page. */
const repeatsHeader = (row: readonly RawCell[], { column, index }: FoundColumn): boolean =>
  namesOf(column).includes(parseHeader(cellText(row[index] ?? { value: null })).name)

/**
 * Blank rows, totals and notes are no data, nor is a row in which only columns that are not read hold something, such
 * as running numbers printed beforehand.
 */
export function isSkipped(row: readonly RawCell[], { columns }: Pick<Header, 'columns'>): boolean {
  const first = row.find(isFilled)
  if (!first || isTotalOrNote(row, first, columns)) return true
  const measured = columns.filter(({ column }) => column.unit !== undefined)
  if (
    isUnitRow(
      row,
      measured.map(({ index }) => index),
    ) &&
    measured.length > 0
  )
    return true
  const filled = columns.filter(({ index }) => isFilled(row[index]))
  return filled.every((found) => repeatsHeader(row, found))
}

/** Columns of which one at least stands under a title where another header begins. */
const columnsTried = 3

/**
 * The header of another table below: titles of columns, but not where they stood before. What follows it cannot be read by
 * the header above.
 */
export function otherHeaderTest(
  table: readonly KeyedColumn[],
  { columns }: Pick<Header, 'columns'>,
): (row: readonly RawCell[]) => boolean {
  const names = new Set(table.flatMap(namesOf))
  const tried = columns.slice(0, columnsTried).map(({ index }) => index)
  const titleAt = (row: readonly RawCell[], index: number): string | undefined => {
    const cell = row[index]
    const name = typeof cell?.value === 'string' ? parseHeader(cellText(cell)).name : ''
    return names.has(name) ? name : undefined
  }
  /** Over its own column, or once more than over that. */
  const isInPlace = (row: readonly RawCell[], name: string, at: number): boolean => {
    const [read] = columns.filter(({ index }) => index === at)
    if (read) return namesOf(read.column).includes(name)
    return columns.some(({ column, index }) => namesOf(column).includes(name) && titleAt(row, index) === name)
  }
  return (row) => {
    if (!tried.some((index) => titleAt(row, index) !== undefined)) return false
    const titles = row.flatMap((_, index) => {
      const name = titleAt(row, index)
      return name === undefined ? [] : [{ name, index }]
    })
    if (titles.length < 2 || titles.length * 2 < row.filter(isFilled).length) return false
    return titles.some(({ name, index }) => !isInPlace(row, name, index))
  }
}
