import { describe, expect, test } from 'vitest'
import { earlierMonths, monthNames, shortSpanText, spanKey, spanMonths, spanText } from './span.ts'

describe('a span', () => {
  test.each([
    ['month', ['2025-08'], '2025-08', '2025年8月', '8月'],
    ['quarter', ['2025-07', '2025-08'], '2025Q3', '2025年第3季度', '第3季度'],
    [
      'year',
      ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06', '2025-07', '2025-08'],
      '2025',
      '2025年',
      '2025年',
    ],
  ] as const)('of August by %s', (by, months, key, text, short) => {
    expect(spanMonths('2025-08', by)).toEqual(months)
    expect(spanKey('2025-08', by)).toBe(key)
    expect(spanText('2025-08', by)).toBe(text)
    expect(shortSpanText('2025-08', by, '2025-11')).toBe(short)
  })

  test('looks back over eleven months, the quarter before or the year before, the nearest first', () => {
    expect(earlierMonths('2025-01', 'month').slice(0, 2)).toEqual(['2024-12', '2024-11'])
    expect(earlierMonths('2025-01', 'month')).toHaveLength(11)
    expect(earlierMonths('2025-02', 'quarter')).toEqual(['2024-12', '2024-11', '2024-10'])
    expect(earlierMonths('2025-09', 'year').at(0)).toBe('2024-12')
    expect(earlierMonths('2025-09', 'year').at(-1)).toBe('2024-01')
  })

  test('names its year beside another', () => {
    expect(shortSpanText('2024-12', 'month', '2025-01')).toBe('2024年12月')
    expect(shortSpanText('2024-12', 'quarter', '2025-03')).toBe('2024年第4季度')
    expect(monthNames(['2025-07', '2025-09'])).toBe('7月、9月')
  })
})
