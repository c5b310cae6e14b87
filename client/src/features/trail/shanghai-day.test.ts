import { describe, expect, test } from 'vitest'
import { dayBegins, dayEnds, dayOfText } from './shanghai-day.ts'

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

  test('begins and ends by the clock of the city', () => {
    expect([dayBegins('2025-10-01'), dayEnds('2025-10-01')]).toEqual([
      '2025-09-30T16:00:00.000Z',
      '2025-10-01T15:59:59.999Z',
    ])
  })
})
