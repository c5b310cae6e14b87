import type { IndicatorValueRow } from '@pianqu/shared/indicators/library.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { describe, expect, test } from 'vitest'
import { linesOf, monthsOf } from './trend-option.ts'

const months: Month[] = ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05']

const value = (month: Month, given: Partial<IndicatorValueRow> = {}): IndicatorValueRow => ({
  month,
  areaCode: null,
  name: '全市',
  value: 0.5,
  numerator: null,
  denominator: null,
  parts: null,
  display: '50.0%',
  status: 'normal',
  reason: null,
  restated: null,
  basisVersion: 1,
  met: null,
  target: null,
  snapshot: null,
  isProvisional: false,
  ...given,
})

const linesFor = (...values: IndicatorValueRow[]) => linesOf({ values, months, isShare: false })

describe('the line of an indicator', () => {
  test('is one over neighbouring months', () => {
    expect(linesFor(value('2025-02'), value('2025-03', { value: 0.6 }))).toEqual([['-', 0.5, 0.6, '-', '-']])
  })

  test('ends before a month without a row and begins anew after it', () => {
    expect(linesFor(value('2025-01'), value('2025-02'), value('2025-04'), value('2025-05'))).toEqual([
      [0.5, 0.5, '-', '-', '-'],
      ['-', '-', '-', 0.5, 0.5],
    ])
  })

  test('ends before a month whose value is missing, which is not drawn as nought', () => {
    expect(linesFor(value('2025-01'), value('2025-02', { value: null, status: 'missing' }), value('2025-03'))).toEqual([
      [0.5, '-', '-', '-', '-'],
      ['-', '-', 0.5, '-', '-'],
    ])
  })

  test('is cut where the basis changes', () => {
    expect(linesFor(value('2025-01'), value('2025-02', { status: 'break', basisVersion: 2 }))).toEqual([
      [0.5, '-', '-', '-', '-'],
      ['-', 0.5, '-', '-', '-'],
    ])
  })

  test('stands on every month between the first and the last', () => {
    expect(monthsOf([value('2025-04'), value('2025-01')])).toEqual(['2025-01', '2025-02', '2025-03', '2025-04'])
  })
})
