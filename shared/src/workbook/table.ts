import type { ReadContext } from './cell-reader.ts'
import type { Column } from './column.ts'
import type { FaultCode } from './fault.ts'
import type { Names } from './known.ts'

/** What a cell of an export holds; a number only where it is exact. */
export type CellValue = string | number | null

/** Something wrong with a row as a whole, shown at one of its columns; a warning does not reject it. */
export interface RowNote<Key extends string = string> {
  readonly column: Key
  readonly code: FaultCode
  readonly message: string
  readonly isWarning?: true
}

export interface KeyedColumn extends Column<unknown> {
  readonly key: string
}

export type Values = Readonly<Record<string, unknown>>

/** A kind of workbook: its columns, and how a row is built from their values and written back. */
export interface Table<Row> {
  readonly columns: readonly KeyedColumn[]
  readonly check: (values: Values, context: ReadContext) => readonly RowNote[]
  readonly toRow: (values: Values) => Row
  /** The cells of a row in the order of the columns. */
  readonly toCells: (row: Row, names: Names) => readonly CellValue[]
  /** Fields of a row that are made of several columns: a file without one of them says nothing of the field. */
  readonly madeOf?: Readonly<Record<string, readonly string[]>>
}

type Columns = Readonly<Record<string, Column<unknown>>>
type ValuesOf<C extends Columns> = {
  [Key in keyof C]: C[Key] extends Column<infer T> ? T : never
}

interface Definition<Row, C extends Columns> {
  readonly columns: C
  readonly toRow: (values: ValuesOf<C>) => Row
  readonly toCells: (row: Row, names: Names) => { readonly [Key in keyof C]: CellValue }
  /** Rules between the cells of one row. */
  readonly check?: (values: ValuesOf<C>, context: ReadContext) => readonly RowNote<keyof C & string>[]
  readonly madeOf?: { readonly [Field in keyof Row & string]?: readonly (keyof C & string)[] }
}

export function defineTable<Row, C extends Columns>({
  columns,
  check,
  toRow,
  toCells,
  madeOf,
}: Definition<Row, C>): Table<Row> {
  const keyed = Object.entries(columns).map(([key, column]) => ({
    key,
    ...column,
  }))
  return {
    columns: keyed,
    // Values come from the columns' own readers, key by key, so they have the columns' types.
    check: (values, context) => check?.(values as ValuesOf<C>, context) ?? [],
    toRow: (values) => toRow(values as ValuesOf<C>),
    toCells: (row, names) => {
      const cells = toCells(row, names)
      return keyed.map(({ key }) => cells[key] ?? null)
    },
    ...(madeOf && { madeOf: madeOf as Readonly<Record<string, readonly string[]>> }),
  }
}
