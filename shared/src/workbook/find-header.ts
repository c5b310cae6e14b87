import { cellText, folded } from './cell-text.ts'
import type { Column } from './column.ts'
import { type HeaderText, isOtherSize, parseHeader, unitLine } from './header-text.ts'
import type { RawCell, SheetCells } from './raw-cell.ts'
import type { KeyedColumn } from './table.ts'

/** Titles and unit lines stand above the header, but not many. */
export const headerRowsSearched = 10

export interface FoundColumn {
  readonly column: KeyedColumn
  readonly index: number
}

/** A header that no column of the table took. */
export interface IgnoredHeader {
  readonly header: string
  readonly index: number
  readonly reason: 'extra' | 'repeated'
}

/** A column whose header names another unit of measure than the one it is read in. */
interface WrongUnit extends FoundColumn {
  readonly unit: string
}

export interface Header {
  readonly rowIndex: number
  readonly columns: readonly FoundColumn[]
  /** Required columns that are not there. */
  readonly missing: readonly KeyedColumn[]
  readonly ignored: readonly IgnoredHeader[]
  readonly wrongUnits: readonly WrongUnit[]
}

interface WrittenHeader extends HeaderText {
  readonly text: string
  readonly index: number
}

function writtenHeaders(row: readonly RawCell[]): WrittenHeader[] {
  return row.flatMap((cell, index) => {
    const text = cellText(cell)
    return text === '' ? [] : [{ text: text.replace(/\s+/g, ''), index, ...parseHeader(text) }]
  })
}

/** A header says the column if its name does, or if all of it does where the name itself ends in a bracket. */
const says = (written: WrittenHeader, name: string): boolean => written.name === name || folded(written.text) === name

/** What a column may be called, the most telling name first. */
export const namesOf = ({ title, aliases = [], clearer = [] }: Omit<Column<unknown>, 'read'>): string[] =>
  [...clearer, title, ...aliases].map((text) => parseHeader(text).name)

function matchRow(
  row: readonly RawCell[],
  rowIndex: number,
  columns: readonly KeyedColumn[],
  unitAbove: string | undefined,
): Header {
  const written = writtenHeaders(row)
  const found = columns.flatMap((column) => {
    const [first, ...again] = namesOf(column).flatMap((name) => written.filter((header) => says(header, name)))
    return first ? [{ column, first, again }] : []
  })
  const taken = new Set(found.map(({ first }) => first.index))
  const repeated = new Set(found.flatMap(({ again }) => again.map(({ index }) => index)))
  const wrongUnits = found.flatMap(({ column, first }) => {
    const unit = first.unit ?? (column.unit === '万元' ? unitAbove : undefined)
    return unit && column.unit && isOtherSize(unit, column.unit) ? [{ column, index: first.index, unit }] : []
  })
  return {
    rowIndex,
    columns: found.map(({ column, first }) => ({ column, index: first.index })),
    missing: columns.filter((column) => column.required && !found.some((match) => match.column === column)),
    ignored: written
      .filter(({ index }) => !taken.has(index))
      .map(({ text, index }) => ({ header: text, index, reason: repeated.has(index) ? 'repeated' : 'extra' })),
    wrongUnits,
  }
}

/** The header of a sheet: the row that says most columns. `undefined` where no row says more than one of several. */
export function findHeader({ rows }: Pick<SheetCells, 'rows'>, columns: readonly KeyedColumn[]): Header | undefined {
  let best: Header | undefined
  let unitAbove: string | undefined
  for (const [rowIndex, row] of rows.slice(0, headerRowsSearched).entries()) {
    const header = matchRow(row, rowIndex, columns, unitAbove)
    if (header.columns.length > Math.max(1, best?.columns.length ?? 0)) best = header
    unitAbove ??= row.map((cell) => unitLine(cellText(cell))).find((unit) => unit !== undefined)
  }
  return best
}
