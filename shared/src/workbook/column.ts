import type { CellReader, ReadContext } from './cell-reader.ts'
import { type Doubt, type Reading, refused, taken } from './fault.ts'
import type { RawCell } from './raw-cell.ts'

/** A column of a table: what it is called, and how its cells are read. */
export interface Column<T> extends Omit<CellReader<T>, 'read'> {
  /** As a workbook prints it above the column, with the unit in brackets and without the star. */
  readonly title: string
  /** Other words for the same thing, on screens and in the papers of offices; asked for where the title is not there. */
  readonly aliases?: readonly string[]
  /** Words that tell more than the title where a file has both: 序号 may also number the rows of the sheet. */
  readonly clearer?: readonly string[]
  /** Titles under which papers have another figure of the same thing, such as one added up over months. */
  readonly unlike?: RegExp
  readonly required: boolean
  readonly read: (cell: RawCell, context: ReadContext) => Reading<T>
}

/** How the cells of a column are read where an empty one is more than nothing. */
const whenEmpty = <T>(
  reader: CellReader<T>,
  empty: (doubt: Doubt | undefined) => Reading<T>,
): Pick<Column<T>, 'read'> => ({
  read: (cell, context) => {
    const reading = reader.read(cell, context)
    if (!reading.ok) return reading
    return reading.value === null ? empty(reading.doubt) : taken(reading.value, reading.doubt)
  },
})

/** A column that every row must fill. */
export const required = <T>(title: string, reader: CellReader<T>): Column<T> => ({
  ...reader,
  title,
  required: true,
  ...whenEmpty(reader, () => refused('cell/required', `“${title}”是必填列，这里没有内容，请填写${reader.rule}`)),
})

/** A column that may be empty. */
export const optional = <T>(title: string, reader: CellReader<T>): Column<T | null> => ({
  ...reader,
  title,
  required: false,
})

/** A column whose empty cell has a meaning of its own. */
export const defaulted = <T>(title: string, reader: CellReader<T>, meaning: T): Column<T> => ({
  ...reader,
  title,
  required: false,
  ...whenEmpty(reader, (doubt) => taken(meaning, doubt)),
})

/** The same column under other words that are used for it. */
export const also = <C extends Column<unknown>>(aliases: readonly string[], column: C): C => ({ ...column, aliases })

/** The same column under words that tell more than its title does. */
export const rather = <C extends Column<unknown>>(clearer: readonly string[], column: C): C => ({ ...column, clearer })

/** The same column, not to be left out in silence where a paper has its figures under these titles. */
export const neverAs = <C extends Column<unknown>>(unlike: RegExp, column: C): C => ({ ...column, unlike })

/** What the column is called in a sentence: its title without the unit. */
export const columnName = ({ title }: Pick<Column<unknown>, 'title'>): string => title.replace(/\(.*\)$/, '')
