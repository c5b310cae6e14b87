import { describe, expect, test } from 'vitest'
import { heatStep, spanOf } from './heat.ts'

describe('the heat of a score', () => {
  test.each([
    [60, 1],
    [69, 2],
    [80, 4],
    [99, 6],
    [100, 6],
  ])('of %s between 60 and 100 is %s', (score, step) => {
    expect(heatStep(score, [60, 100])).toBe(step)
  })

  test('is in the middle where all are equal', () => {
    expect(heatStep(80, [80, 80])).toBe(3)
  })

  test('spans the scores there are', () => {
    expect(spanOf([null, 70, 90, null])).toEqual([70, 90])
    expect(spanOf([null])).toEqual([0, 0])
  })
})
