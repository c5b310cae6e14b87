import { describe, expect, test } from 'vitest'
import { askedMonth, askedYear } from './asked-year.ts'

const basis = 'issued-new'

describe('the year that an address asks for', () => {
  test.each([
    ['nothing', {}, undefined, undefined, undefined],
    ['a month', {}, '2025-09', 2025, '2025-09-30'],
    ['the month of today', {}, '2025-10', 2025, '2025-10-28'],
    ['a day before a month', { asOf: '2025-03-15' }, '2025-09', 2025, '2025-03-15'],
    ['a year that is over', { year: 2024 }, '2025-09', 2024, '2025-09-30'],
    ['a year alone', { year: 2024 }, undefined, 2024, undefined],
  ] as const)('by %s', (_, search, month, year, asOf) => {
    const asked = askedYear({ year: undefined, asOf: undefined, basis, ...search }, month, '2025-10-28')
    expect(asked).toEqual({ year, basis, asOf })
    expect(askedMonth(asked.asOf)).toBe(asOf?.slice(0, 7))
  })
})
