import { describe, expect, test } from 'vitest'
import { openableMonths, whyNotOpenable } from './openable-months.ts'

describe('the months that may be opened', () => {
  test.each([
    ['up to the month after the newest opened one', '2025-01', '2025-10', '2025-10', '2025-01', '2025-11'],
    ['up to the current month where that is later', '2025-01', '2025-03', '2025-10', '2025-01', '2025-10'],
    ['up to the current month where none was opened', '2025-01', null, '2025-10', '2025-01', '2025-10'],
    ['the current month in a city without data', null, null, '2025-10', '2025-10', '2025-10'],
    ['the current month where all data are of next year', '2026-01', null, '2025-12', '2025-12', '2025-12'],
    ['next year’s where the newest is of December', '2025-01', '2025-12', '2025-12', '2025-01', '2026-01'],
  ] as const)('are %s', (_case, firstWithData, newest, current, from, to) => {
    expect(openableMonths({ firstWithData, newest, current })).toEqual({ from, to })
  })

  test.each([
    ['2024-12', '2024年12月不能开放填报：可以开放的是2025年1月至2025年11月'],
    ['2025-01', null],
    ['2025-11', null],
    ['2025-12', '2025年12月不能开放填报：可以开放的是2025年1月至2025年11月'],
  ] as const)('%s: %s', (month, why) => {
    expect(whyNotOpenable(month, { from: '2025-01', to: '2025-11' })).toBe(why)
  })
})
