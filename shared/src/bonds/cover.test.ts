import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../time/day.ts'
import { firstAbove, firstBelow } from './cover.ts'

const amounts = [
  { on: '2025-03-01', amountYuan: 100 },
  { on: '2025-06-01', amountYuan: -60 },
  { on: '2025-09-01', amountYuan: 30 },
] as const

describe('money that moves on days', () => {
  test.each([
    ['2025-03-01', 50, '2025-06-01', 40],
    ['2025-09-01', 50, null, 0],
    ['2025-02-01', 0, null, 0],
    ['2025-02-01', 1, '2025-02-01', 0],
    ['2025-07-01', 41, '2025-07-01', 40],
  ] as const)('is from %s on below %d first on %s', (from, floor, on, yuan) => {
    expect(firstBelow(amounts, from, floor)).toEqual(on && { on, yuan })
  })

  test.each([
    ['2025-01-01', 99, '2025-03-01', 100],
    ['2025-06-01', 69, '2025-09-01', 70],
    ['2025-06-01', 70, null, 0],
  ] as const)('is from %s on above %d first on %s', (from, limit, on, yuan) => {
    expect(firstAbove(amounts, from, limit)).toEqual(on && { on, yuan })
  })

  test('is covered on every day, or breaks on the first day on which it is not', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2025-06-${String(number).padStart(2, '0')}` as Day)
    const moved = fc.array(fc.record({ on: day, amountYuan: fc.integer({ min: -50, max: 50 }) }), { maxLength: 8 })
    fc.assert(
      fc.property(moved, day, (rows, from) => {
        const sumOn = (at: Day) => rows.filter(({ on }) => on <= at).reduce((sum, row) => sum + row.amountYuan, 0)
        const days = Array.from({ length: 28 }, (_, at) => `2025-06-${String(at + 1).padStart(2, '0')}` as Day)
        const first = days.find((at) => at >= from && sumOn(at) < 0)
        expect(firstBelow(rows, from, 0)?.on ?? null).toBe(first ?? null)
      }),
    )
  })
})
