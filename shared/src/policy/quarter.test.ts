import { describe, expect, test } from 'vitest'
import { quarterOfDay, quartersUpTo, quarterText } from './quarter.ts'

describe('a quarter', () => {
  test.each([
    ['2025-01-01', '2025-Q1'],
    ['2025-03-31', '2025-Q1'],
    ['2025-04-01', '2025-Q2'],
    ['2025-09-30', '2025-Q3'],
    ['2025-10-01', '2025-Q4'],
    ['2025-12-31', '2025-Q4'],
  ] as const)('holds %s: %s', (day, quarter) => {
    expect(quarterOfDay(day)).toBe(quarter)
  })

  test('is counted back over the year', () => {
    expect(quartersUpTo('2025-Q2', 4)).toEqual(['2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2'])
  })

  test('is read aloud', () => {
    expect(quarterText('2025-Q3')).toBe('2025年第3季度')
  })
})
