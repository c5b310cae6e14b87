import { describe, expect, test } from 'vitest'
import { dayOfText } from './day-text.ts'

describe('a day that is typed', () => {
  test.each([
    ['2025-10-31', '2025-10-31'],
    ['2025.10.3', '2025-10-03'],
    ['2025/1/2', '2025-01-02'],
    ['20251031', '2025-10-31'],
    ['2025年10月31日', '2025-10-31'],
    ['2025-02-30', null],
    ['2025-10', null],
    ['昨天', null],
  ])('%s is %s', (text, day) => {
    expect(dayOfText(text)).toBe(day)
  })
})
