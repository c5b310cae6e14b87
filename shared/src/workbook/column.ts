import type { CellReader, ReadContext } from './cell-reader.ts'
import { type Reading, refused, taken } from './fault.ts'
import type { RawCell } from './raw-cell.ts'

/** A column of a table: what its header says and how its cells are read. */
export interface Column<T> extends Omit<CellReader<T>, 'read'> {
  /** As workbooks.md prints it, with the unit in brackets and without the star. */
  readonly header: string
  readonly required: boolean
  /** Other words for the header; where a file has one of them too, it is the more telling one. */
  readonly otherHeaders?: readonly string[]
  readonly read: (cell: RawCell, context: ReadContext) => Reading<T>
}

/** A column that every row must fill. */
export function required<T>(header: string, reader: CellReader<T>): Column<T> {
  return {
    ...reader,
    header,
    required: true,
    read: (cell, context) => {
      const reading = reader.read(cell, context)
      if (!reading.ok) return reading
      const { value } = reading
      return value === null
        ? refused('cell/required', `“${header}”是必填列，这里没有内容，请填写${reader.rule}`)
        : taken(value)
    },
  }
}

/** The same column under other words that offices use for it. */
export const called = <C extends Column<unknown>>(otherHeaders: readonly string[], column: C): C => ({
  ...column,
  otherHeaders,
})

/** A column that may be empty. */
export const optional = <T>(header: string, reader: CellReader<T>): Column<T | null> => ({
  ...reader,
  header,
  required: false,
})

/** A column whose empty cell has a meaning of its own. */
export function defaulted<T>(header: string, reader: CellReader<T>, whenEmpty: T): Column<T> {
  return {
    ...reader,
    header,
    required: false,
    read: (cell, context) => {
      const reading = reader.read(cell, context)
      return reading.ok ? taken(reading.value ?? whenEmpty) : reading
    },
  }
}
