import { type RefObject, useRef } from 'react'
import { type Along, actionOf, editingActionOf, type KeyPress, moved, type SheetAction, tabbed } from './navigation.ts'
import { nextProblem, type ProblemIndex, problemPlaces } from './problem-index.ts'
import type { Place } from './range.ts'
import { isClosed, type SheetColumn, type SheetEdit, type SheetRow } from './sheet.ts'
import type { SheetChanges } from './use-changes.ts'
import type { Editor } from './use-editor.ts'
import type { Say } from './use-said.ts'
import type { Selection } from './use-selection.ts'

interface KeysInput {
  readonly rows: readonly SheetRow[]
  readonly columns: readonly SheetColumn[]
  readonly problems: ProblemIndex
  readonly selection: Selection
  readonly editor: Editor
  readonly changes: SheetChanges
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly page: () => number
  /** Where there is something to fill in first. */
  readonly toFill: () => Place | undefined
  readonly say: Say
}

export interface Keys {
  /** Whether the key was the sheet's; otherwise it is the browser's. */
  readonly press: (press: KeyPress) => boolean
  readonly goToProblem: (along: Along) => void
}

/** Does what keys mean. */
export function useKeys({ rows, columns, problems, selection, editor, changes, ...rest }: KeysInput): Keys {
  const { field, page, toFill, say } = rest
  /** The column in which a run of Tabs began: Enter returns to it. */
  const origin = useRef<number>(undefined)
  /** After Esc the next Tab leaves the sheet, so that nobody is trapped in it. */
  const isLeaving = useRef(false)
  const { focus } = selection.range

  const isOpen = ({ row, column }: Place): boolean => {
    const [line, head] = [rows[row], columns[column]]
    return line !== undefined && head !== undefined && !isClosed(line, head)
  }

  function tab(along: Along): boolean {
    if (!editor.commit()) return true
    const place = isLeaving.current ? undefined : tabbed(focus, along, selection.size, isOpen)
    if (!place) return false
    origin.current ??= focus.column
    selection.goTo(place)
    return true
  }

  function enter(step: 'up' | 'down'): void {
    if (!editor.commit()) return
    selection.goTo(moved({ row: focus.row, column: origin.current ?? focus.column }, step, selection.size))
  }

  function goToProblem(along: Along): void {
    if (!editor.commit()) return
    const place = nextProblem(problemPlaces(problems, rows, columns), focus, along)
    if (place) selection.goTo(place)
    else say('没有需要处理的单元格')
  }

  function show([first]: readonly SheetEdit[]): void {
    if (!first) return
    const row = rows.findIndex(({ key }) => key === first.rowKey)
    const column = columns.findIndex(({ key }) => key === first.columnKey)
    if (row >= 0 && column >= 0) selection.goTo({ row, column })
  }

  function move({ step, isExtending }: Extract<SheetAction, { type: 'move' }>): void {
    if (!editor.commit()) return
    const first = step === 'sheet-start' && !isExtending ? toFill() : undefined
    const place = first ?? moved(focus, step, selection.size, page())
    if (isExtending) selection.extendTo(place)
    else selection.goTo(place)
  }

  function newLine(): void {
    const text = field.current
    if (!text) return
    text.setRangeText('\n', text.selectionStart, text.selectionEnd, 'end')
    editor.write(text.value)
  }

  const simple = {
    edit: () => editor.start('inside'),
    cancel: () => {
      if (editor.editing) editor.cancel()
      else isLeaving.current = true
    },
    clear: () => changes.clear(selection.range),
    undo: () => show(changes.undo()),
    redo: () => show(changes.redo()),
    'fill-down': () => changes.fill(selection.range),
    'select-all': () =>
      selection.select({
        anchor: { row: 0, column: 0 },
        focus: { row: selection.size.rows - 1, column: selection.size.columns - 1 },
      }),
    'new-line': newLine,
  } as const

  function act(action: SheetAction): boolean {
    if (action.type === 'tab') return tab(action.along)
    origin.current = action.type === 'enter' ? origin.current : undefined
    if (action.type === 'enter') enter(action.step)
    else if (action.type === 'move') move(action)
    else if (action.type === 'problem') goToProblem(action.along)
    else simple[action.type]()
    return true
  }

  function press(key: KeyPress): boolean {
    const action = editor.editing ? editingActionOf(key, editor.editing.mode) : actionOf(key)
    if (!action) return false
    const isDone = act(action)
    isLeaving.current = action.type === 'cancel' && isLeaving.current
    return isDone
  }
  return { press, goToProblem }
}
