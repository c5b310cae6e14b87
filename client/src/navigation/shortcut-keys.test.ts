import type { Month } from '@pianqu/shared/time/month.ts'
import { describe, expect, test } from 'vitest'
import { isPlainKey, neighbourMonth } from './shortcut-keys.ts'

const months: Month[] = ['2025-10', '2025-09', '2025-07']
const none = { ctrlKey: false, metaKey: false, altKey: false, isComposing: false, target: null }

describe('the month beside another', () => {
  test.each<[Month, 1 | -1, Month | undefined]>([
    ['2025-09', 1, '2025-10'],
    ['2025-09', -1, '2025-07'],
    ['2025-10', 1, undefined],
    ['2025-07', -1, undefined],
    ['2025-08', 1, undefined],
  ])('%s by %i is %s', (month, count, expected) => {
    expect(neighbourMonth(months, month, count)).toBe(expected)
  })
})

describe('a single key', () => {
  test('is for the page unless something else wants it', () => {
    expect(isPlainKey(none)).toBe(true)
    expect(isPlainKey({ ...none, ctrlKey: true })).toBe(false)
    expect(isPlainKey({ ...none, isComposing: true })).toBe(false)
    expect(isPlainKey({ ...none, target: document.createElement('input') })).toBe(false)
    expect(isPlainKey({ ...none, target: document.createElement('a') })).toBe(true)
    const tick = document.createElement('input')
    tick.type = 'checkbox'
    expect(isPlainKey({ ...none, target: tick })).toBe(true)
  })
})
