/** Money is whole yuan, a percentage is basis points, a score tenths of a point, a month `2025-10`, a choice its value. */
export type CellValue = string | number | null

export interface SheetChoice {
  readonly value: string
  readonly label: string
  /** Other words offices use for the same thing: 绿灯 for 正常. */
  readonly synonyms?: readonly string[]
}

export interface SheetColumn {
  readonly key: string
  readonly title: string
  /** Other words for it, above columns that are pasted. */
  readonly aliases?: readonly string[]
  /** Pixels. */
  readonly width: number
  readonly kind: 'money' | 'percent' | 'score' | 'text' | 'month' | 'choice'
  /** The most a score can be, in tenths of a point. */
  readonly maxTenths?: number
  readonly choices?: readonly SheetChoice[]
  /** Words beside the choices are taken too, and left to the checks. */
  readonly takesOthers?: boolean
  /** What stands in the cell instead of its words, which say the same. */
  readonly draw?: (value: CellValue) => React.ReactNode
  readonly isReadOnly?: (row: SheetRow) => boolean
  /** Figures stand at the end and words at the start unless told. */
  readonly align?: 'start' | 'end'
  /** Stays in sight on the left; frozen columns come first. */
  readonly isFrozen?: boolean
  /** Money that may be below 0. */
  readonly allowsNegative?: boolean
  /** Grows from month to month, so that a smaller value than last month is worth a look. */
  readonly isCumulative?: boolean
}

export interface SheetRow {
  /** The code that people read and paste. */
  readonly key: string
  readonly name: string
  readonly cells: Readonly<Record<string, CellValue>>
  /** What the same cells held last month. */
  readonly previous?: Readonly<Record<string, CellValue>>
  readonly isLocked?: boolean
  /** Why the row was returned; pinned to it. */
  readonly note?: string
}

export interface SheetProblem {
  readonly rowKey: string
  readonly columnKey: string
  readonly level: 'hard' | 'soft'
  readonly message: string
}

export interface SheetEdit {
  readonly rowKey: string
  readonly columnKey: string
  readonly before: CellValue
  readonly after: CellValue
}

/** A line of totals below the rows, formatted as its columns are. */
export interface SheetTotal {
  readonly key: string
  readonly label: string
  readonly cells: Readonly<Record<string, CellValue>>
}

export const valueIn = (row: SheetRow, column: SheetColumn): CellValue => row.cells[column.key] ?? null

export const isClosed = (row: SheetRow, column: SheetColumn): boolean =>
  row.isLocked === true || column.isReadOnly?.(row) === true

/** Whether the cell says something else than last month; an empty one says nothing yet, and without a last month nothing is new. */
export function isChanged(row: SheetRow, column: SheetColumn): boolean {
  const before = row.previous?.[column.key]
  const now = valueIn(row, column)
  return before !== undefined && now !== null && before !== now
}
