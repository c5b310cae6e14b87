import { useState } from 'react'
import { clamped, oneCell, type Place, type Range, type Size } from './range.ts'
import { isClosed, type SheetColumn, type SheetRow } from './sheet.ts'

interface Selected {
  readonly range: Range
  /** The row that was meant, should the rows be sorted or filtered. */
  readonly rowKey: string | undefined
}

/** The range among the rows as they are now: the active cell stays with its row. */
function settled({ range, rowKey }: Selected, rows: readonly SheetRow[], size: Size): Range {
  if (rows[range.focus.row]?.key === rowKey) {
    return { anchor: clamped(range.anchor, size), focus: clamped(range.focus, size) }
  }
  const row = rows.findIndex(({ key }) => key === rowKey)
  return oneCell(clamped(row < 0 ? range.focus : { row, column: range.focus.column }, size))
}

/** Where writing begins: the first cell of the row that is open, else the first beside the frozen ones. */
function firstColumn(row: SheetRow | undefined, columns: readonly SheetColumn[]): number {
  const open = columns.findIndex((column) => row && !isClosed(row, column))
  return Math.max(0, open < 0 ? columns.findIndex(({ isFrozen }) => !isFrozen) : open)
}

interface SelectionInput {
  readonly rows: readonly SheetRow[]
  readonly columns: readonly SheetColumn[]
  readonly activeRowKey: string | undefined
  readonly activeColumnKey: string | undefined
  readonly onActiveRow: ((rowKey: string) => void) | undefined
  readonly onActiveCell: ((rowKey: string, columnKey: string) => void) | undefined
}

export interface Selection {
  readonly range: Range
  readonly size: Size
  readonly select: (range: Range) => void
  readonly goTo: (place: Place) => void
  readonly extendTo: (place: Place) => void
}

/** The active cell and the range around it; a new `activeRowKey` or `activeColumnKey` from outside moves them. */
export function useSelection(input: SelectionInput): Selection {
  const { rows, columns, activeRowKey, activeColumnKey, onActiveRow, onActiveCell } = input
  const size = { rows: rows.length, columns: columns.length }
  const rowOf = (key: string | undefined) =>
    Math.max(
      0,
      rows.findIndex((row) => row.key === key),
    )
  const columnOf = (key: string | undefined, otherwise: number) => {
    const column = columns.findIndex((each) => each.key === key)
    return column < 0 ? otherwise : column
  }
  const [selected, setSelected] = useState<Selected>(() => {
    const row = rowOf(activeRowKey)
    const column = columnOf(activeColumnKey, firstColumn(rows[row], columns))
    return { range: oneCell({ row, column }), rowKey: rows[row]?.key }
  })
  const [asked, setAsked] = useState({ activeRowKey, activeColumnKey })
  if (asked.activeRowKey !== activeRowKey || asked.activeColumnKey !== activeColumnKey) {
    setAsked({ activeRowKey, activeColumnKey })
    const { focus } = selected.range
    const rowKey = activeRowKey ?? selected.rowKey
    const column = columnOf(activeColumnKey, focus.column)
    if (rowKey !== selected.rowKey || column !== focus.column) {
      setSelected({ range: oneCell({ row: rowOf(rowKey), column }), rowKey })
    }
  }
  const range = settled(selected, rows, size)

  function select(next: Range): void {
    const rowKey = rows[next.focus.row]?.key
    const columnKey = columns[next.focus.column]?.key
    if (rowKey !== undefined && rowKey !== rows[range.focus.row]?.key) onActiveRow?.(rowKey)
    if (rowKey !== undefined && columnKey !== undefined) onActiveCell?.(rowKey, columnKey)
    setSelected({ range: next, rowKey })
  }
  return {
    range,
    size,
    select,
    goTo: (place) => select(oneCell(place)),
    extendTo: (focus) => select({ anchor: range.anchor, focus }),
  }
}
