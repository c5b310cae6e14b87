import { describe, expect, test } from 'vitest'
import { yearToDate } from './year-to-date.ts'

const lines = [
  { month: '2024-12', investedYuan: 900 },
  { month: '2025-01', investedYuan: 0 },
  { month: '2025-03', investedYuan: 30 },
  { month: '2025-04', investedYuan: 4 },
  { month: '2026-01', investedYuan: 7 },
] as const

describe('the year to date', () => {
  test.each([
    ['counts the month itself', '2025-03', 30],
    ['skips months without a line', '2025-12', 34],
    ['keeps a reported zero', '2025-01', 0],
    ['starts anew in January', '2026-01', 7],
    ['is empty where nothing was reported', '2024-11', null],
    ['is empty in a year without lines', '2023-12', null],
  ] as const)('%s', (_, month, yuan) => {
    expect(yearToDate(lines, month)).toBe(yuan)
  })
})
