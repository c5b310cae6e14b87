import { describe, expect, test } from 'vitest'
import { outcome } from '../test-kit.ts'
import { day, month } from './date.ts'

describe('a month', () => {
  test.each([
    ['2025-03', '2025-03'],
    ['2025-3', '2025-03'],
    ['2025.3', '2025-03'],
    ['2025.03', '2025-03'],
    ['2025.10', '2025-10'],
    ['2025.1', '2025-01'],
    ['2025年3月', '2025-03'],
    ['2025年03月', '2025-03'],
    ['2025年3月份', '2025-03'],
    [' 2025 年 3 月 ', '2025-03'],
    ['２０２５年３月', '2025-03'],
    ['2025/3', '2025-03'],
    ['2025/3/1', '2025-03'],
    ['2025-03-31', '2025-03'],
    ['2025年3月15日', '2025-03'],
    ['2025–03', '2025-03'],
    ['202503', '2025-03'],
    ['20250315', '2025-03'],
    ['2025-03-01 00:00:00', '2025-03'],
    ['2025/3/1 10:20', '2025-03'],
    ['2025-03-01T00:00:00.000Z', '2025-03'],
    ['2025-03-14T08:00:00+08:00', '2025-03'],
    ['2025-02-28T16:00:00.000Z', 'cell/other-zone'],
    [202_503, '2025-03'],
    [20_250_315, '2025-03'],
    [2025.3, '2025-03'],
    [2025.12, '2025-12'],
    [45_717, '2025-03'],
    [45_717.75, '2025-03'],
    [new Date('2025-03-01T00:00:00Z'), '2025-03'],
    ['', null],
    ['—', null],
    ['/', null],
    ['无', null],
    ['2025-13', 'cell/not-a-month'],
    ['2025-00', 'cell/not-a-month'],
    ['2025-02-30', 'cell/not-a-month'],
    ['2025', 'cell/not-a-month'],
    [2025, 'cell/not-a-month'],
    ['3月', 'cell/not-a-month'],
    ['2025年', 'cell/not-a-month'],
    ['2025年底', 'cell/not-a-month'],
    ['25-3', 'cell/not-a-month'],
    ['1025-03', 'cell/not-a-month'],
    [2025.13, 'cell/not-a-month'],
    [202_513, 'cell/not-a-month'],
    [true, 'cell/not-a-month'],
    [new Date('1900-01-01T08:00:00Z'), 'cell/not-a-month'],
    [2025.1, 'cell/ambiguous-month'],
    [{ value: null, error: '#VALUE!' }, 'cell/error-value'],
  ])('%j is %j', (value, expected) => {
    expect(outcome(month, value)).toBe(expected)
  })

  test.each([
    ['2025-01', '2025-01'],
    ['2025-10', '2025-10'],
    ['2025-03', 'cell/ambiguous-month'],
  ] as const)('typed as the number 2025.1 is understood by an import for %s as %s', (imported, expected) => {
    expect(outcome(month, 2025.1, { month: imported })).toBe(expected)
  })

  test('as a serial number counts from 1904 where the workbook does', () => {
    expect(outcome(month, 45_717 - 1462, { date1904: true })).toBe('2025-03')
  })
})

describe('a day', () => {
  test.each([
    ['2025-03-14', '2025-03-14'],
    ['2025.3.14', '2025-03-14'],
    ['2025年3月14日', '2025-03-14'],
    ['2025/3/14', '2025-03-14'],
    ['20250314', '2025-03-14'],
    [20_250_314, '2025-03-14'],
    [45_730, '2025-03-14'],
    [new Date('2025-03-14T00:00:00Z'), '2025-03-14'],
    ['2025-03-14 08:30:00', '2025-03-14'],
    ['2025-03', '2025-03-01'],
    ['2025年3月', '2025-03-01'],
    ['2024-02-29', '2024-02-29'],
    ['2025-02-29', 'cell/not-a-day'],
    ['2025-02-30', 'cell/not-a-day'],
    ['3月14日', 'cell/not-a-day'],
    [2025.1, 'cell/ambiguous-month'],
    ['—', null],
  ])('%j is %j', (value, expected) => {
    expect(outcome(day, value)).toBe(expected)
  })
})
