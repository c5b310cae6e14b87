import { boundsOf, placesOf, type Range } from './range.ts'
import { type CellValue, isClosed, type SheetColumn, type SheetEdit, type SheetRow, valueIn } from './sheet.ts'

/** What was done together is undone together: a paste is one step. */
type Step = readonly SheetEdit[]

export interface History {
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}

export const emptyHistory: History = { done: [], undone: [] }

const longestHistory = 200

/** Remembers a step; what had been undone cannot be redone after it. */
export function record(history: History, step: Step): History {
  return step.length === 0 ? history : { done: [...history.done, step].slice(-longestHistory), undone: [] }
}

const inverse = (step: Step): SheetEdit[] =>
  step.map((edit) => ({ ...edit, before: edit.after, after: edit.before })).reverse()

export interface Turned {
  readonly history: History
  readonly edits: readonly SheetEdit[]
}

/** The edits that take the last step back; undefined where there is none. */
export function undo({ done, undone }: History): Turned | undefined {
  const step = done.at(-1)
  return step && { history: { done: done.slice(0, -1), undone: [...undone, step] }, edits: inverse(step) }
}

/** The edits that do again what was taken back last. */
export function redo({ done, undone }: History): Turned | undefined {
  const step = undone.at(-1)
  return step && { history: { done: [...done, step], undone: undone.slice(0, -1) }, edits: step }
}

interface Sheet {
  readonly rows: readonly SheetRow[]
  readonly columns: readonly SheetColumn[]
}

export interface Changes {
  readonly edits: readonly SheetEdit[]
  /** Cells that would have changed but are read-only. */
  readonly closed: number
}

type NewValue = (row: SheetRow, column: SheetColumn, columnIndex: number) => CellValue

function change({ rows, columns }: Sheet, range: Range, after: NewValue): Changes {
  const edits: SheetEdit[] = []
  let closed = 0
  for (const place of placesOf(range)) {
    const [row, column] = [rows[place.row], columns[place.column]]
    if (!row || !column) continue
    const edit = {
      rowKey: row.key,
      columnKey: column.key,
      before: valueIn(row, column),
      after: after(row, column, place.column),
    }
    if (edit.before === edit.after) continue
    if (isClosed(row, column)) closed += 1
    else edits.push(edit)
  }
  return { edits, closed }
}

/** Empties every cell of the range. */
export const clearCells = (sheet: Sheet, range: Range): Changes => change(sheet, range, () => null)

/** The top row of the range down to its end; of a single row, what stands above it. */
export function fillDown(sheet: Sheet, range: Range): Changes {
  const { top, bottom } = boundsOf(range)
  const source = sheet.rows[top === bottom ? top - 1 : top]
  return source ? change(sheet, range, (_, column) => valueIn(source, column)) : { edits: [], closed: 0 }
}
