import { cellText } from './cell-text.ts'
import type { Column } from './column.ts'
import { parseHeader } from './header-text.ts'
import type { RawCell, SheetCells } from './raw-cell.ts'
import { stateUnit, type UnitStatement, unitOver } from './stated-unit.ts'
import type { KeyedColumn } from './table.ts'
import { isOtherSize, type MoneyUnit, measuresAlike } from './unit-text.ts'
import { headersOfTwo, headersUnder, type WrittenHeader } from './written-header.ts'

/** Titles and unit lines stand above the header, but not many. */
export const headerRowsSearched = 10

export interface FoundColumn {
  readonly column: KeyedColumn
  readonly index: number
  /** The unit that stands over the column or beside the table, and where it was read; undefined where none is written. */
  readonly unit?: UnitStatement | undefined
  /** The unit of its amounts, where a person says so. */
  readonly inUnit?: MoneyUnit | undefined
}

/** A header that no column of the table took. */
export interface IgnoredHeader {
  readonly header: string
  readonly index: number
  /** No column of the table, one that another says already, or one that a person left out. */
  readonly reason: 'extra' | 'repeated' | 'chosen'
}

/** A column whose header names another unit of measure than the one it is read in. */
interface WrongUnit extends FoundColumn {
  readonly unit: UnitStatement
}

/** Several columns of the file that say the same, none of them more than the others. */
export interface Twins {
  readonly column: KeyedColumn
  readonly indexes: readonly number[]
}

export interface Header {
  /** The last line of the header; rows begin below it. */
  readonly rowIndex: number
  /** Every title there is. */
  readonly written: readonly WrittenHeader[]
  readonly columns: readonly FoundColumn[]
  /** Required columns that are not there. */
  readonly missing: readonly KeyedColumn[]
  readonly ignored: readonly IgnoredHeader[]
  readonly wrongUnits: readonly WrongUnit[]
  readonly twins: readonly Twins[]
}

/** What a column may be called, the most telling name first. */
export const namesOf = ({ title, aliases = [], clearer = [] }: Omit<Column<unknown>, 'read'>): string[] =>
  [...clearer, title, ...aliases].map((text) => parseHeader(text).name)

interface Match {
  readonly column: KeyedColumn
  readonly first: WrittenHeader
  /** Others that say the same. */
  readonly again: readonly WrittenHeader[]
  /** They say it no less. */
  readonly isTwin: boolean
}

/** The header that says a column best: in the right unit before in none, by its own title before by other words for it. */
function bestMatch(column: KeyedColumn, written: readonly WrittenHeader[]): Match[] {
  const alike = written.filter(({ unit }) => measuresAlike(unit, column.unit))
  const byName = namesOf(column).map((name) => alike.filter(({ names }) => names.includes(name)))
  const every = [...new Set(byName.flat())]
  if (every.length === 0) return []
  const isRight = ({ unit }: WrittenHeader): boolean => unit !== undefined && unit === column.unit
  const ranked = [...byName.map((group) => group.filter(isRight)), ...byName].filter((group) => group.length > 0)
  const [best = []] = ranked
  const [first] = best
  return first ? [{ column, first, again: every.filter((other) => other !== first), isTwin: best.length > 1 }] : []
}

const matchesOf = (written: readonly WrittenHeader[], columns: readonly KeyedColumn[]): Match[] =>
  columns.flatMap((column) => bestMatch(column, written))

interface Candidate {
  readonly rowIndex: number
  readonly written: readonly WrittenHeader[]
  readonly matches: readonly Match[]
}

/** Two lines are a header where the upper one alone names some of the columns. */
const isTwoLines = ({ matches }: Candidate): boolean => matches.some(({ first }) => first.isFromTop)

const isBlank = (row: readonly RawCell[] | undefined): boolean =>
  row === undefined || row.every((cell) => cellText(cell) === '')

/** The row, or the two, that say most columns. */
function bestCandidate(rows: readonly (readonly RawCell[])[], columns: readonly KeyedColumn[]): Candidate | undefined {
  let best: Candidate | undefined
  const take = (candidate: Candidate, least: number): void => {
    if (candidate.matches.length > 1 && candidate.matches.length >= least) best = candidate
  }
  for (const [rowIndex, row] of rows.slice(0, headerRowsSearched).entries()) {
    const written = headersUnder(rows[rowIndex - 1] ?? [], row)
    take({ rowIndex, written, matches: matchesOf(written, columns) }, (best?.matches.length ?? 0) + 1)
    const below = rows[rowIndex + 1]
    if (below === undefined || isBlank(below) || isBlank(row)) continue
    const both = headersOfTwo(row, below)
    const pair = { rowIndex: rowIndex + 1, written: both, matches: matchesOf(both, columns) }
    const count = best?.matches.length ?? 0
    if (isTwoLines(pair)) take(pair, best?.rowIndex === rowIndex ? count : count + 1)
  }
  return best
}

/** The line of titles that a person named, with the one above it where the two together say more. */
function namedCandidate(
  rows: readonly (readonly RawCell[])[],
  columns: readonly KeyedColumn[],
  rowIndex: number,
): Candidate | undefined {
  const row = rows[rowIndex]
  if (row === undefined || isBlank(row)) return undefined
  const above = rows[rowIndex - 1]
  const lines = [
    headersUnder(above ?? [], row),
    ...(above === undefined || isBlank(above) ? [] : [headersOfTwo(above, row)]),
  ]
  const [one, two] = lines.map((written) => ({ rowIndex, written, matches: matchesOf(written, columns) }))
  return two && one && isTwoLines(two) && two.matches.length > one.matches.length ? two : one
}

/**
 * The header of a sheet: the line, or two, that say most columns, or the line that a person named. `undefined` where
 * none says more than one of several.
 */
export function findHeader(
  sheet: Pick<SheetCells, 'rows'> & Partial<SheetCells>,
  columns: readonly KeyedColumn[],
  headerRow?: number,
): Header | undefined {
  const best =
    headerRow === undefined ? bestCandidate(sheet.rows, columns) : namedCandidate(sheet.rows, columns, headerRow - 1)
  if (!best) return undefined
  const { rowIndex, written, matches } = best
  const stated = stateUnit(sheet, rowIndex)
  const taken = new Set(matches.map(({ first }) => first.index))
  const repeated = new Set(matches.flatMap(({ again }) => again.map(({ index }) => index)))
  const found = matches.map(({ column, first: { index } }): FoundColumn => {
    const place = { column, index }
    return { ...place, unit: unitOver(sheet, { rowIndex, written }, place, stated) }
  })
  return {
    rowIndex,
    written,
    columns: found,
    missing: columns.filter((column) => column.required && !matches.some((match) => match.column === column)),
    ignored: written
      .filter(({ index }) => !taken.has(index))
      .map(({ text, index }) => ({ header: text, index, reason: repeated.has(index) ? 'repeated' : 'extra' })),
    wrongUnits: found.flatMap(({ column, index, unit }) =>
      unit && column.unit && isOtherSize(unit.unit, column.unit) ? [{ column, index, unit }] : [],
    ),
    twins: matches
      .filter(({ isTwin }) => isTwin)
      .map(({ column, first, again }) => ({
        column,
        indexes: [first, ...again].map(({ index }) => index).sort((a, b) => a - b),
      })),
  }
}
