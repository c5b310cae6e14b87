import { describe, expect, test } from 'vitest'
import type { Day } from '../time/day.ts'
import { holdsOn, outlineSpans, sinceEver } from './boundary-version.ts'

const outline = (areaCode: string, effectiveFrom: Day) => ({ areaCode, effectiveFrom })

describe('the outlines of an area', () => {
  test('hold one after the other, the first from the beginning', () => {
    const spans = outlineSpans([outline('A1', '2025-07-01'), outline('A2', '2024-01-01'), outline('A1', sinceEver)])
    expect(spans.map(({ areaCode, from, until }) => [areaCode, from, until])).toEqual([
      ['A1', null, '2025-07-01'],
      ['A1', '2025-07-01', null],
      ['A2', null, null],
    ])
  })

  test.each<[Day, boolean[]]>([
    ['1950-01-01', [true, false, false]],
    ['2024-12-31', [true, false, false]],
    ['2025-01-01', [false, true, false]],
    ['2025-06-30', [false, true, false]],
    ['2025-07-01', [false, false, true]],
    ['2099-01-01', [false, false, true]],
  ])('leave no day without exactly one (%s)', (day, held) => {
    const spans = outlineSpans([outline('A1', '2024-06-01'), outline('A1', '2025-01-01'), outline('A1', '2025-07-01')])
    expect(spans.map((span) => holdsOn(span, day))).toEqual(held)
  })
})
