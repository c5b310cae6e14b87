import type { SheetColumn, SheetEdit, SheetRow } from '../sheet.ts'
import type { UnitQuestion } from './paste-units.ts'

/** A pasted cell that has found its place. */
export interface PlacedCell {
  readonly row: SheetRow
  readonly column: SheetColumn
  readonly raw: string
}

export interface Conversion extends PlacedCell {
  readonly from: string
  readonly to: string
  readonly value: string
}

export interface Reject extends PlacedCell {
  readonly because: string
}

/** What a cell holds and what it would hold. */
export interface PastedChange extends PlacedCell {
  readonly before: string
  readonly after: string
}

/** A pasted line or column that goes nowhere, by the number a person counts, and how many filled cells it has. */
export interface Unplaced {
  readonly at: string
  readonly text: string
  readonly because: string
  readonly cells: number
}

/** Everything a paste would do: each filled cell is in exactly one of writes, unchanged, keys, skips, rejects, unplaced. */
export interface PastePlan {
  readonly columnsBy: 'title' | 'position'
  readonly rowsBy: 'key' | 'position'
  readonly writes: readonly SheetEdit[]
  /** The same as a person reads it. */
  readonly changes: readonly PastedChange[]
  /** Already holds what was pasted. */
  readonly unchanged: number
  /** Cells that named their row, or stood as titles. */
  readonly keys: number
  readonly readOnly: readonly PlacedCell[]
  readonly rejects: readonly Reject[]
  readonly unmatchedRows: readonly Unplaced[]
  readonly unmatchedColumns: readonly Unplaced[]
  /** Totals and notes, which are no rows. */
  readonly passedOver: readonly Unplaced[]
  /** Lines that call their row as it was called before. */
  readonly formerRows: readonly Unplaced[]
  /** Filled cells beyond the last row or column. */
  readonly outside: number
  /** Empty cells, as merged ones leave them, above something filled. */
  readonly blanks: readonly PlacedCell[]
  /** Of the writes: in another unit than the column. */
  readonly conversions: readonly Conversion[]
  /** Of the writes: below last month where the column only grows. */
  readonly decreases: readonly PastedChange[]
  readonly unitQuestions: readonly UnitQuestion[]
  /** Pasted columns of which several go to one column of the sheet. */
  readonly rivals: readonly number[]
}

/** Nothing happens but writing what was pasted where it was pasted. */
export function isPlain(plan: PastePlan): boolean {
  const told = [
    plan.readOnly,
    plan.rejects,
    plan.unmatchedRows,
    plan.unmatchedColumns,
    plan.formerRows,
    plan.passedOver,
    plan.blanks,
    plan.conversions,
    plan.decreases,
    plan.unitQuestions,
  ]
  const isByPosition = plan.columnsBy === 'position' && plan.rowsBy === 'position'
  return isByPosition && plan.outside === 0 && told.every((list) => list.length === 0)
}
