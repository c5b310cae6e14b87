import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareRatios } from '../number/ratio.ts'
import { monthOf } from '../time/month.ts'
import { behind, behindPoints, expected, expectedTwelfths, expectedYuan, ofTwelfths, roundYuan } from './schedule.ts'

const even = (investmentYuan: number) => ({ investmentYuan, curveYuan: null })
const steep = { investmentYuan: 78, curveYuan: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }

describe('a schedule', () => {
  test.each([
    ['an even twelfth a month', even(542_000_000), '2025-09', 406_500_000],
    ['the whole plan in December', even(7), '2025-12', 7],
    ['half a yuan rounds up', even(6), '2025-01', 1],
    ['less than half rounds down', even(5), '2025-01', 0],
    ['the curve cumulated', steep, '2025-03', 6],
    ['the whole curve in December', steep, '2025-12', 78],
    ['no plan', even(0), '2025-06', 0],
  ] as const)('%s', (_, plan, month, yuan) => {
    expect(expectedYuan({ ...plan, curveYuan: plan.curveYuan && [...plan.curveYuan] }, month)).toBe(yuan)
  })

  test('keeps its twelfths exact', () => {
    expect(expected(even(5), '2025-01')).toEqual({ numerator: 5, denominator: 12 })
    expect(expected(steep, '2025-02')).toEqual({ numerator: 36, denominator: 12 })
  })

  test('of many projects is the schedule of their sum, which rounding one by one would miss', () => {
    const plans = Array.from({ length: 12 }, () => even(1))
    const twelfths = plans.reduce((sum, plan) => sum + expectedTwelfths(plan, '2025-05'), 0)
    expect(roundYuan(ofTwelfths(twelfths))).toBe(5)
    expect(plans.reduce((sum, plan) => sum + expectedYuan(plan, '2025-05'), 0)).toBe(0)
  })

  test('an even curve and no curve agree', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), fc.integer({ min: 1, max: 12 }), (monthly, number) => {
        const curveYuan = Array.from({ length: 12 }, () => monthly)
        const month = monthOf(2025, number)
        expect(expectedTwelfths({ investmentYuan: 12 * monthly, curveYuan }, month)).toBe(
          expectedTwelfths(even(12 * monthly), month),
        )
      }),
    )
  })
})

describe('points behind', () => {
  test.each([
    [542_000_000, 126_974_700, 51.57],
    [611_000_000, 0, 75],
    [648_000_000, 518_991_300, -5.09],
    [437_000_000, 326_491_800, 0.29],
    [5_581_000_000, 2_655_343_200, 27.42],
    [0, 1_000, null],
  ])('of a plan of %i with %i done by September are %d', (plan, ytd, points) => {
    expect(behindPoints(plan, expected(even(plan), '2025-09'), ytd)).toBe(points)
  })

  test('tell 30 points from a yuan more', () => {
    const plan = 1_000_000_000_003
    const soFar = expected(even(plan), '2025-12')
    const thirty = { numerator: 30, denominator: 1 }
    const exactly = behind(1_000, expected(even(1_000), '2025-12'), 700)
    const over = behind(plan, soFar, 700_000_000_002)
    const under = behind(plan, soFar, 700_000_000_003)
    expect(exactly && compareRatios(exactly, thirty)).toBe(0)
    expect(over && compareRatios(over, thirty)).toBe(1)
    expect(under && compareRatios(under, thirty)).toBe(-1)
  })
})
