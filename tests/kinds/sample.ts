import type { RowOf, TableKind } from '@pianqu/shared/importing/kinds.ts'
import type fc from 'fast-check'
import type { SheetRows } from '../workbook.ts'
import type { Arbitraries } from './arbitraries.ts'

/** What the tests of every kind know of one. */
export interface Sample<K extends TableKind> {
  /** Its workbook of the small city, header first. */
  readonly rows: SheetRows
  /** A row that is new to the small city, and one that changes what it has. */
  readonly news: readonly [SheetRows[number], SheetRows[number]]
  /** Who may bring it besides the task force, by user name. */
  readonly keptBy: readonly string[]
  /** The task force may not. */
  readonly isClosed?: true
  /** Kinds without whose usual rows its own do not fit. */
  readonly standsOn?: readonly TableKind[]
  /** Any row that can be stored. */
  readonly anyRow: (any: Arbitraries) => fc.Arbitrary<RowOf<K>>
}
