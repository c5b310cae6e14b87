import type { SheetColumn } from './sheet.ts'

export interface PlacedColumn {
  readonly column: SheetColumn
  /** Pixels from the left end of the sheet. */
  readonly left: number
}

export function placedColumns(columns: readonly SheetColumn[]): PlacedColumn[] {
  let left = 0
  return columns.map((column) => {
    const placed = { column, left }
    left += column.width
    return placed
  })
}

const isFigure = ({ kind }: SheetColumn): boolean => kind === 'money' || kind === 'percent' || kind === 'score'

export const alignOf = (column: SheetColumn): 'start' | 'end' => column.align ?? (isFigure(column) ? 'end' : 'start')

/** Width, and for frozen columns the place where they stay. */
export const cellStyle = ({ column, left }: PlacedColumn): React.CSSProperties =>
  column.isFrozen ? { width: column.width, left } : { width: column.width }
