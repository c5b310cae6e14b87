import { describe, expect, test } from 'vitest'
import { rangeOf, sparkPath } from './spark-path.ts'

const range = { low: 0, high: 1 }

describe('the path of a spark', () => {
  test('runs from left to right, the larger value the higher', () => {
    expect(sparkPath([0, 0.5, 1], range)).toBe('M0 100L50 50L100 0')
  })

  test('is broken by a month without a value', () => {
    expect(sparkPath([0, 0, null, 1, 1], range)).toBe('M0 100L25 100M75 0L100 0')
  })

  test('draws a value between two gaps as a dot', () => {
    expect(sparkPath([null, 0.5, null], range)).toBe('M50 50h0')
  })

  test('is empty without values', () => {
    expect(sparkPath([null, null], range)).toBe('')
    expect(sparkPath([], range)).toBe('')
  })
})

describe('the range of a spark', () => {
  test('is a little wider than its values', () => {
    const { low, high } = rangeOf([0.4, null, 0.5])
    expect(low).toBeCloseTo(0.392)
    expect(high).toBeCloseTo(0.508)
  })

  test.each([[[0.5, 0.5]], [[0, 0]], [[]], [[null]]])('never has no height: %j', (values) => {
    const { low, high } = rangeOf(values)
    expect(high).toBeGreaterThan(low)
  })
})
