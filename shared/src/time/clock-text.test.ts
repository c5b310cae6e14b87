import { describe, expect, test } from 'vitest'
import { clockText, instantOf } from './clock-text.ts'

describe("the city's clock", () => {
  test.each([
    ['2025-11-12T10:00:00.000Z', '2025-11-12 18:00'],
    ['2025-12-31T16:30:00Z', '2026-01-01 00:30'],
    ['不是时刻', '不是时刻'],
  ])('reads %s as %s', (at, text) => {
    expect(clockText(at)).toBe(text)
  })

  test.each([
    ['2025-11-12', '18:00', '2025-11-12T10:00:00.000Z'],
    ['2026-01-01', '00:30', '2025-12-31T16:30:00.000Z'],
    ['2025-02-30', '18:00', null],
    ['2025-11-12', '24:00', null],
    ['2025-11-12', '6点', null],
    ['11月12日', '18:00', null],
  ])('takes %s %s as %s', (day, time, at) => {
    expect(instantOf(day, time)).toBe(at)
  })
})
