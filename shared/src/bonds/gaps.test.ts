import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meets } from '../number/ratio.ts'
import { gapAdd, gapShift, defaultShareTarget as half, requiredYuan, type ShareTarget } from './gaps.ts'

const of = (operator: '>=' | '>', numerator: number, denominator: number): ShareTarget => ({
  operator,
  numerator,
  denominator,
})

describe('the gaps of a share', () => {
  test.each([
    ['the worked case', half, 7_200_000_000, 19_600_000_000, 2_600_000_000, 5_200_000_000],
    ['met exactly', half, 50, 100, 0, 0],
    ['an odd total', half, 50, 101, 1, 1],
    ['more than met', half, 90, 100, 0, 0],
    ['half exceeded is not half reached', of('>', 1, 2), 50, 100, 1, 1],
    ['two thirds', of('>=', 2, 3), 50, 100, 17, 50],
    ['65 % exceeded', of('>', 13, 20), 65, 100, 1, 1],
    ['all of it, while some went elsewhere', of('>=', 1, 1), 99, 100, 1, null],
    ['all of it, and it did', of('>=', 1, 1), 100, 100, 0, 0],
  ])('%s', (_, target, allocated, total, shift, add) => {
    expect(gapShift(allocated, total, target)).toBe(shift)
    expect(gapAdd(allocated, total, target)).toBe(add)
  })

  const yuan = fc.integer({ min: 0, max: 1_000_000_000_000 })

  test('at one half are the formulas of the policy', () => {
    fc.assert(
      fc.property(yuan, yuan, (a, b) => {
        const [allocated, total] = [Math.min(a, b), Math.max(a, b)]
        expect(requiredYuan(total, half)).toBe(Math.ceil(total / 2))
        expect(gapShift(allocated, total, half)).toBe(Math.max(0, Math.ceil(total / 2) - allocated))
        expect(gapAdd(allocated, total, half)).toBe(Math.max(0, total - 2 * allocated))
      }),
    )
  })

  test('are just enough for any target, and a yuan less is not', () => {
    const operator = fc.constantFrom('>=' as const, '>' as const)
    fc.assert(
      fc.property(yuan, yuan, operator, fc.integer({ min: 1, max: 99 }), (a, b, sign, percent) => {
        const [numerator, denominator] = [Math.min(a, b), Math.max(a, b) + 1]
        const target = of(sign, percent, 100)
        const shift = gapShift(numerator, denominator, target)
        const add = gapAdd(numerator, denominator, target) ?? Number.NaN
        const grown = (by: number) => ({ numerator: numerator + by, denominator: denominator + by })
        expect(meets({ numerator: numerator + shift, denominator }, target)).toBe(true)
        expect(meets(grown(add), target)).toBe(true)
        if (shift > 0) expect(meets({ numerator: numerator + shift - 1, denominator }, target)).toBe(false)
        if (add > 0) expect(meets(grown(add - 1), target)).toBe(false)
      }),
    )
  })
})
