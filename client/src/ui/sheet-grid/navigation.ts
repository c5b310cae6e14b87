import { clamped, type Place, type Size } from './range.ts'

/** A key as the browser reports it. */
export interface KeyPress {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  /** The key belongs to an input method that is composing. */
  readonly isComposing: boolean
  /** 229 is the only sign some input methods give. */
  readonly keyCode: number
}

const steps = {
  up: ({ row, column }: Place) => ({ row: row - 1, column }),
  down: ({ row, column }: Place) => ({ row: row + 1, column }),
  left: ({ row, column }: Place) => ({ row, column: column - 1 }),
  right: ({ row, column }: Place) => ({ row, column: column + 1 }),
  'row-start': ({ row }: Place) => ({ row, column: 0 }),
  'row-end': ({ row }: Place, { columns }: Size) => ({ row, column: columns - 1 }),
  'column-start': ({ column }: Place) => ({ row: 0, column }),
  'column-end': ({ column }: Place, { rows }: Size) => ({ row: rows - 1, column }),
  'sheet-start': () => ({ row: 0, column: 0 }),
  'sheet-end': (_: Place, { rows, columns }: Size) => ({ row: rows - 1, column: columns - 1 }),
  'page-up': ({ row, column }: Place, _: Size, page: number) => ({ row: row - page, column }),
  'page-down': ({ row, column }: Place, _: Size, page: number) => ({ row: row + page, column }),
} as const
export type Step = keyof typeof steps

/** Where a step leads; it stays inside the sheet. */
export const moved = (place: Place, step: Step, size: Size, page = 10): Place =>
  clamped(steps[step](place, size, page), size)

export type Along = 'next' | 'previous'

/** The cell that Tab leads to, row after row; undefined beyond the last, where the focus leaves the sheet. */
export function tabbed(place: Place, along: Along, size: Size, isOpen: (place: Place) => boolean): Place | undefined {
  const by = along === 'next' ? 1 : -1
  const last = size.rows * size.columns - 1
  for (let at = place.row * size.columns + place.column + by; at >= 0 && at <= last; at += by) {
    const candidate = { row: Math.floor(at / size.columns), column: at % size.columns }
    if (isOpen(candidate)) return candidate
  }
  return undefined
}

export type SheetAction =
  | { readonly type: 'move'; readonly step: Step; readonly isExtending: boolean }
  | { readonly type: 'tab'; readonly along: Along }
  | { readonly type: 'enter'; readonly step: 'up' | 'down' }
  | { readonly type: 'problem'; readonly along: Along }
  | { readonly type: 'edit' | 'cancel' | 'clear' | 'undo' | 'redo' | 'fill-down' | 'select-all' | 'new-line' }

const arrows: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

const plainSteps: Readonly<Record<string, Step>> = {
  ...arrows,
  Home: 'row-start',
  End: 'row-end',
  PageUp: 'page-up',
  PageDown: 'page-down',
}

const controlSteps: Readonly<Record<string, Step>> = {
  ArrowUp: 'column-start',
  ArrowDown: 'column-end',
  ArrowLeft: 'row-start',
  ArrowRight: 'row-end',
  Home: 'sheet-start',
  End: 'sheet-end',
}

const controlKeys: Readonly<Record<string, SheetAction>> = {
  z: { type: 'undo' },
  y: { type: 'redo' },
  d: { type: 'fill-down' },
  a: { type: 'select-all' },
}

const plainKeys: Readonly<Record<string, SheetAction>> = {
  F2: { type: 'edit' },
  Escape: { type: 'cancel' },
  Delete: { type: 'clear' },
  Backspace: { type: 'clear' },
}

const belongsToInputMethod = ({ isComposing, keyCode }: KeyPress): boolean => isComposing || keyCode === 229

/** Tab, Enter and F8 do the same whether a cell is being edited or not. */
function leavingAction({ key, shiftKey }: KeyPress): SheetAction | undefined {
  if (key === 'Tab') return { type: 'tab', along: shiftKey ? 'previous' : 'next' }
  if (key === 'Enter') return { type: 'enter', step: shiftKey ? 'up' : 'down' }
  return key === 'F8' ? { type: 'problem', along: shiftKey ? 'previous' : 'next' } : undefined
}

function controlAction({ key, shiftKey }: KeyPress): SheetAction | undefined {
  const letter = key.toLowerCase()
  if (letter === 'z' && shiftKey) return { type: 'redo' }
  const step = controlSteps[key]
  return step ? { type: 'move', step, isExtending: shiftKey } : controlKeys[letter]
}

/**
 * What a key means in the sheet; undefined leaves it to the browser: letters, which begin to edit, and Ctrl+C, X and V,
 * which arrive as events of the clipboard.
 */
export function actionOf(press: KeyPress): SheetAction | undefined {
  if (belongsToInputMethod(press) || press.altKey) return undefined
  if (press.ctrlKey || press.metaKey) return controlAction(press)
  const step = plainSteps[press.key]
  return step ? { type: 'move', step, isExtending: press.shiftKey } : (leavingAction(press) ?? plainKeys[press.key])
}

/** How the editing of a cell began: over its content, which arrows leave, or inside it, where they move the caret. */
export type EditMode = 'over' | 'inside'

/** What a key means while a cell is edited; undefined leaves it to the text. */
export function editingActionOf(press: KeyPress, mode: EditMode): SheetAction | undefined {
  if (belongsToInputMethod(press)) return undefined
  if (press.altKey) return press.key === 'Enter' ? { type: 'new-line' } : undefined
  if (press.ctrlKey || press.metaKey) return undefined
  if (press.key === 'Escape') return { type: 'cancel' }
  const step = mode === 'over' && !press.shiftKey ? arrows[press.key] : undefined
  return step ? { type: 'move', step, isExtending: false } : leavingAction(press)
}
