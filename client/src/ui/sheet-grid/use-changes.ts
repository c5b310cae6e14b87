import { useState } from 'react'
import { type Changes, clearCells, emptyHistory, fillDown, record, redo, type Turned, undo } from './edits.ts'
import type { Range } from './range.ts'
import { isClosed, type SheetColumn, type SheetEdit, type SheetRow } from './sheet.ts'
import type { Say } from './use-said.ts'

interface ChangesInput {
  readonly rows: readonly SheetRow[]
  readonly hiddenRows: readonly SheetRow[]
  readonly columns: readonly SheetColumn[]
  readonly hiddenColumns: readonly SheetColumn[]
  readonly onEdit: (edits: readonly SheetEdit[]) => void
  readonly say: Say
}

export interface SheetChanges {
  /** Writes as one step; says nothing. */
  readonly apply: (edits: readonly SheetEdit[]) => void
  readonly clear: (range: Range) => void
  readonly fill: (range: Range) => void
  /** Answer with what was written. */
  readonly undo: () => readonly SheetEdit[]
  readonly redo: () => readonly SheetEdit[]
}

const skipped = (closed: number): string => (closed > 0 ? ` · 跳过只读 ${closed}` : '')

/** Writes edits, remembers them, and takes them back. */
export function useChanges({ rows, hiddenRows, columns, hiddenColumns, onEdit, say }: ChangesInput): SheetChanges {
  const [history, setHistory] = useState(emptyHistory)

  function apply(edits: readonly SheetEdit[]): void {
    if (edits.length === 0) return
    setHistory(record(history, edits))
    onEdit(edits)
  }

  function tell(verb: string, { edits, closed }: Changes): void {
    apply(edits)
    say(`${verb} ${edits.length} 格${skipped(closed)}`)
  }

  function turn(verb: string, turned: Turned | undefined): readonly SheetEdit[] {
    if (!turned) {
      say(`没有可以${verb}的操作`)
      return []
    }
    const byKey = new Map([...rows, ...hiddenRows].map((row) => [row.key, row]))
    const open = turned.edits.filter(({ rowKey, columnKey }) => {
      const [row, column] = [byKey.get(rowKey), [...columns, ...hiddenColumns].find(({ key }) => key === columnKey)]
      return row && column && !isClosed(row, column)
    })
    setHistory(turned.history)
    if (open.length > 0) onEdit(open)
    say(`已${verb} ${open.length} 格${skipped(turned.edits.length - open.length)}`)
    return open
  }

  return {
    apply,
    clear: (range) => tell('已清空', clearCells({ rows, columns }, range)),
    fill: (range) => tell('已向下填充', fillDown({ rows, columns }, range)),
    undo: () => turn('撤销', undo(history)),
    redo: () => turn('重做', redo(history)),
  }
}
