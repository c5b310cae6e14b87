import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actionOf, editingActionOf, type KeyPress, moved, type Step, tabbed } from './navigation.ts'

/** `Ctrl+Shift+End` as a key press. */
function pressOf(combination: string, more: Partial<KeyPress> = {}): KeyPress {
  const parts = combination.split('+')
  return {
    key: parts.at(-1) ?? '',
    shiftKey: parts.includes('Shift'),
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    altKey: parts.includes('Alt'),
    isComposing: false,
    keyCode: 0,
    ...more,
  }
}

const move = (step: Step, isExtending = false) => ({ type: 'move', step, isExtending })

describe('a key in the sheet', () => {
  test.each([
    ['ArrowUp', move('up')],
    ['Shift+ArrowDown', move('down', true)],
    ['Home', move('row-start')],
    ['Shift+End', move('row-end', true)],
    ['Ctrl+Home', move('sheet-start')],
    ['Ctrl+End', move('sheet-end')],
    ['Ctrl+Shift+End', move('sheet-end', true)],
    ['Ctrl+ArrowDown', move('column-end')],
    ['PageUp', move('page-up')],
    ['PageDown', move('page-down')],
    ['Tab', { type: 'tab', along: 'next' }],
    ['Shift+Tab', { type: 'tab', along: 'previous' }],
    ['Enter', { type: 'enter', step: 'down' }],
    ['Shift+Enter', { type: 'enter', step: 'up' }],
    ['F2', { type: 'edit' }],
    ['Escape', { type: 'cancel' }],
    ['Delete', { type: 'clear' }],
    ['Ctrl+z', { type: 'undo' }],
    ['Meta+z', { type: 'undo' }],
    ['Ctrl+y', { type: 'redo' }],
    ['Ctrl+Shift+Z', { type: 'redo' }],
    ['Ctrl+d', { type: 'fill-down' }],
    ['Ctrl+a', { type: 'select-all' }],
    ['F8', { type: 'problem', along: 'next' }],
    ['Shift+F8', { type: 'problem', along: 'previous' }],
    ['5', undefined],
    ['Ctrl+c', undefined],
    ['Ctrl+x', undefined],
    ['Ctrl+v', undefined],
    ['Alt+ArrowLeft', undefined],
  ])('%s', (combination, action) => {
    expect(actionOf(pressOf(combination))).toEqual(action)
  })

  test('that an input method is composing with is not the sheet’s', () => {
    fc.assert(
      fc.property(fc.constantFrom('Enter', 'Tab', 'Escape', 'ArrowDown', 'Delete', 'F8', 'Process'), (key) => {
        for (const more of [{ isComposing: true }, { keyCode: 229 }]) {
          expect(actionOf(pressOf(key, more))).toBeUndefined()
          expect(editingActionOf(pressOf(key, more), 'over')).toBeUndefined()
        }
      }),
    )
  })
})

describe('a key while a cell is edited', () => {
  test.each([
    ['ArrowDown', 'over', move('down')],
    ['ArrowDown', 'inside', undefined],
    ['Enter', 'inside', { type: 'enter', step: 'down' }],
    ['Alt+Enter', 'inside', { type: 'new-line' }],
    ['Tab', 'inside', { type: 'tab', along: 'next' }],
    ['Escape', 'over', { type: 'cancel' }],
    ['Delete', 'inside', undefined],
    ['Home', 'over', undefined],
    ['Ctrl+z', 'over', undefined],
  ] as const)('%s %s', (combination, mode, action) => {
    expect(editingActionOf(pressOf(combination), mode)).toEqual(action)
  })
})

describe('a step', () => {
  const size = { rows: 4, columns: 3 }
  const step = fc.constantFrom<Step>(
    'up',
    'down',
    'left',
    'right',
    'row-start',
    'row-end',
    'sheet-start',
    'sheet-end',
    'page-up',
    'page-down',
  )

  test('never leaves the sheet', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const end = steps.reduce((place, next) => moved(place, next, size), { row: 0, column: 0 })
        expect(end.row >= 0 && end.row < size.rows && end.column >= 0 && end.column < size.columns).toBe(true)
      }),
    )
  })

  test('of Tab goes to the next open cell, and out of the sheet after the last', () => {
    const isOpen = ({ column }: { column: number }) => column > 0
    expect(tabbed({ row: 0, column: 2 }, 'next', size, isOpen)).toEqual({ row: 1, column: 1 })
    expect(tabbed({ row: 1, column: 1 }, 'previous', size, isOpen)).toEqual({ row: 0, column: 2 })
    expect(tabbed({ row: 3, column: 2 }, 'next', size, isOpen)).toBeUndefined()
    expect(tabbed({ row: 0, column: 1 }, 'previous', size, isOpen)).toBeUndefined()
  })
})
