import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDay } from './day.ts'
import {
  addMonths,
  isMonth,
  lastDayOf,
  monthOf,
  monthOfDay,
  monthsBetween,
  monthsOfYearTo,
  monthText,
} from './month.ts'

const anyMonth = fc
  .tuple(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 12 }))
  .map(([y, m]) => monthOf(y, m))

describe('a month', () => {
  test.each([
    ['2025-09', true],
    ['2025-13', false],
    ['2025-00', false],
    ['2025-9', false],
    ['2025-09-01', false],
  ])('%s: %s', (text, isOne) => {
    expect(isMonth(text)).toBe(isOne)
  })

  test.each([
    ['2025-11', 3, '2026-02'],
    ['2025-01', -1, '2024-12'],
    ['2025-06', 0, '2025-06'],
    ['2025-06', -30, '2022-12'],
  ] as const)('%s and %i months is %s', (month, count, result) => {
    expect(addMonths(month, count)).toBe(result)
  })

  test('counts the months that were added', () => {
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: -600, max: 600 }), (month, count) => {
        expect(monthsBetween(month, addMonths(month, count))).toBe(count)
      }),
    )
  })

  test('runs from January', () => {
    expect(monthsOfYearTo('2025-03')).toEqual(['2025-01', '2025-02', '2025-03'])
  })

  test.each([
    ['2025-02', '2025-02-28'],
    ['2024-02', '2024-02-29'],
    ['2025-12', '2025-12-31'],
  ] as const)('%s ends on %s', (month, day) => {
    expect(lastDayOf(month)).toBe(day)
    expect(monthOfDay(day)).toBe(month)
  })

  test('reads as offices write it', () => {
    expect(monthText('2025-09')).toBe('2025年9月')
  })
})

describe('a day', () => {
  test.each([
    ['2025-02-28', true],
    ['2025-02-30', false],
    ['2025-2-3', false],
    ['2025-13-01', false],
    ['2024-02-29', true],
    ['2100-02-29', false],
  ])('%s: %s', (text, isOne) => {
    expect(isDay(text)).toBe(isOne)
  })
})
