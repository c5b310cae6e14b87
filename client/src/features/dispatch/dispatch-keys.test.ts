import { describe, expect, test } from 'vitest'
import { commandOf } from './dispatch-keys.ts'

const press = (keys: string, isComposing = false) => {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  return {
    key,
    code: key.length === 1 ? `Key${key}` : key,
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
    isComposing,
  }
}

describe('a key of the month', () => {
  test.each([
    ['Ctrl+Enter', 'submit'],
    ['Meta+Enter', 'submit'],
    ['Enter', undefined],
    ['Alt+Enter', undefined],
    ['Ctrl+Alt+Enter', undefined],
    ['Alt+U', 'leaveRest'],
    ['U', undefined],
    ['Ctrl+Alt+U', undefined],
    ['Alt+P', 'peek'],
    ['Ctrl+P', undefined],
    ['Alt+Shift+P', undefined],
    ['Alt+X', undefined],
  ])('%s asks for %s', (keys, command) => {
    expect(commandOf(press(keys))).toBe(command)
  })

  test('belongs to the input method while it composes', () => {
    expect(commandOf(press('Ctrl+Enter', true))).toBeUndefined()
  })
})
