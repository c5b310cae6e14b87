import { useState } from 'react'
import { draftText, shownText } from './cells/cell-text.ts'
import { coerce } from './cells/coerce.ts'
import type { EditMode } from './navigation.ts'
import { isClosed, type SheetColumn, type SheetEdit, type SheetRow, valueIn } from './sheet.ts'
import type { Say } from './use-said.ts'

interface Editing {
  readonly mode: EditMode
  readonly row: SheetRow
  readonly column: SheetColumn
  readonly draft: string
  /** Why the draft was not taken. */
  readonly because?: string
}

export interface Editor {
  readonly editing: Editing | undefined
  readonly start: (mode: EditMode, draft?: string) => void
  readonly write: (draft: string) => void
  /** Whether the cell may be left: nothing is being edited, or what was typed has been taken. */
  readonly commit: (draft?: string) => boolean
  readonly cancel: () => void
}

interface EditorInput {
  readonly row: SheetRow | undefined
  readonly column: SheetColumn | undefined
  readonly apply: (edits: readonly SheetEdit[]) => void
  readonly say: Say
}

/** The cell that is being edited; what cannot be read stays open with its reason. */
export function useEditor({ row, column, apply, say }: EditorInput): Editor {
  const [editing, setEditing] = useState<Editing>()

  function start(mode: EditMode, draft?: string): void {
    if (!row || !column) return
    if (isClosed(row, column)) say(`「${column.title}」只读，不能修改`)
    else setEditing({ mode, row, column, draft: draft ?? draftText(valueIn(row, column), column) })
  }

  function commit(draft?: string): boolean {
    if (!editing) return true
    const raw = draft ?? editing.draft
    const coerced = coerce(raw, editing.column)
    if (coerced.outcome === 'reject') {
      setEditing({ ...editing, draft: raw, because: coerced.because })
      say(`未写入：${coerced.because}`)
      return false
    }
    setEditing(undefined)
    const before = valueIn(editing.row, editing.column)
    if (before !== coerced.value) {
      apply([{ rowKey: editing.row.key, columnKey: editing.column.key, before, after: coerced.value }])
    }
    if (coerced.outcome === 'converted') {
      say(`${raw.trim()} 已换算为 ${shownText(coerced.value, editing.column)}（${coerced.from}→${coerced.to}）`)
    }
    return true
  }

  function write(draft: string): void {
    if (!editing) {
      start('over', draft)
      return
    }
    const { because: _, ...rest } = editing
    setEditing({ ...rest, draft })
  }

  function cancel(): void {
    setEditing(undefined)
    say('已取消修改')
  }
  return { editing, start, write, commit, cancel }
}
