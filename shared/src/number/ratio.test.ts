import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  clearText,
  compareRatios,
  decimalText,
  difference,
  meets,
  percentDigits,
  percentText,
  quotient,
  roundRatio,
  shareText,
  type Target,
  targetOf,
  targetText,
} from './ratio.ts'

const half: Target = { operator: '>=', numerator: 1, denominator: 2 }
const over65: Target = { operator: '>', numerator: 13, denominator: 20 }
const of = (numerator: number, denominator: number) => ({ numerator, denominator })

const yuan = fc.integer({ min: 0, max: 9_000_000_000_000 })
const positive = fc.integer({ min: 1, max: 9_000_000_000_000 })

describe('a target', () => {
  test.each([
    ['exactly 50 % is not below 50 %', of(1, 2), half, true],
    ['one yuan short of half', of(9_799_999_999, 19_600_000_000), half, false],
    ['exactly 65 % does not exceed 65 %', of(65, 100), over65, false],
    ['a hair over 65 %', of(65_000_000_001, 100_000_000_000), over65, true],
    ['nothing over nothing', of(0, 0), half, null],
    ['a fee below 1 %', of(99, 10_000), { operator: '<', numerator: 1, denominator: 100 } as const, true],
    ['all schools led', of(7, 7), { operator: '=', numerator: 1, denominator: 1 } as const, true],
    ['at most one tenth', of(11, 100), { operator: '<=', numerator: 1, denominator: 10 } as const, false],
    ['a target over nothing', of(1, 2), { operator: '>=', numerator: 0, denominator: 0 } as const, null],
  ])('%s', (_, ratio, target, met) => {
    expect(meets(ratio, target)).toBe(met)
  })

  test('is compared exactly beyond 2^53', () => {
    const a = of(9_007_199_254_740_991, 9_007_199_254_740_990)
    const b = of(9_007_199_254_740_990, 9_007_199_254_740_989)
    expect(compareRatios(a, b)).toBe(-1)
  })

  test.each([
    [half, '≥50%'],
    [over65, '>65%'],
    [{ operator: '=', numerator: 1, denominator: 1 } as const, '100%'],
    [{ operator: '<', numerator: 1, denominator: 100 } as const, '<1%'],
    [{ operator: '<=', numerator: 1225, denominator: 10_000 } as const, '≤12.25%'],
    [{ operator: '>=', numerator: 0, denominator: 1 } as const, '≥0%'],
    [{ operator: '>=', numerator: 0, denominator: 0 } as const, '—'],
  ])('%o reads %s', (target, text) => {
    expect(targetText(target)).toBe(text)
  })
})

describe('a percentage', () => {
  test.each([
    ['one decimal', of(36_73, 100_00), undefined, '36.7%'],
    ['half away from zero', of(4855, 10_000), undefined, '48.6%'],
    ['negative with a true minus', of(-4855, 10_000), undefined, '−48.6%'],
    ['no minus on zero', of(-1, 1_000_000), undefined, '0.0%'],
    ['49.96 does not round up to the target', of(4996, 10_000), half, '49.96%'],
    ['50 stays 50', of(1, 2), half, '50.0%'],
    ['65.04 is seen to exceed 65', of(6504, 10_000), over65, '65.04%'],
    ['one yuan short', of(9_799_999_999, 19_600_000_000), half, '49.99999999%'],
    ['as many decimals as it takes', of(4_999_999_999_999, 10_000_000_000_000), half, '49.99999999999%'],
    ['nothing over nothing', of(0, 0), half, '—'],
    [
      'on a target that no decimal can write',
      of(2, 3),
      { operator: '>', numerator: 2, denominator: 3 } as const,
      '66.67%',
    ],
    [
      'on a target with two decimals',
      of(1225, 10_000),
      { operator: '<', numerator: 1225, denominator: 10_000 } as const,
      '12.25%',
    ],
  ])('%s', (_, ratio, target, text) => {
    expect(percentText(ratio, target)).toBe(text)
  })

  test('never contradicts the verdict', () => {
    const operator = fc.constantFrom('>=', '>', '<=', '<', '=' as const)
    fc.assert(
      fc.property(yuan, positive, fc.integer({ min: 0, max: 10_000 }), operator, (top, bottom, mark, sign) => {
        const target: Target = { operator: sign, numerator: mark, denominator: 10_000 }
        const digits = percentDigits(of(top, bottom), target)
        const [whole = '', decimals = ''] = digits.split('.')
        const printed = { numerator: BigInt(whole + decimals), denominator: 100n * 10n ** BigInt(decimals.length) }
        expect(meets(printed, target)).toBe(meets(of(top, bottom), target))
      }),
    )
  })
})

describe('a decimal text', () => {
  test.each([
    [of(2, 3), 0, '1'],
    [of(1, 3), 2, '0.33'],
    [of(-5, 1000), 2, '−0.01'],
    [of(12345, 100), 1, '123.5'],
  ])('%o with %i decimals is %s', (ratio, decimals, text) => {
    expect(decimalText(ratio, decimals)).toBe(text)
  })

  test('stays apart from every mark', () => {
    expect(clearText(of(30_004, 1000), [of(10, 1), of(30, 1)])).toBe('30.004')
    expect(clearText(of(9_996, 1000), [of(10, 1), of(30, 1)])).toBe('9.996')
    expect(clearText(of(30, 1), [of(10, 1), of(30, 1)])).toBe('30.0')
    expect(clearText(of(1, 1000), [of(0, 1)])).toBe('0.001')
  })
})

describe('a rounded ratio', () => {
  test.each([
    [of(-1, 1000), 2, 0],
    [of(51_565, 1000), 2, 51.57],
    [of(-5_085, 1000), 2, -5.09],
    [of(1_005, 1000), 2, 1.01],
  ])('%o at %i decimals is %d', (ratio, decimals, rounded) => {
    expect(roundRatio(ratio, decimals)).toBe(rounded)
  })
})

describe('a difference', () => {
  test('is exact where the products outgrow a safe integer', () => {
    const now = of(9_800_000_001, 19_600_000_000)
    const before = of(9_800_000_000, 19_600_000_000)
    expect(compareRatios(difference(now, before), of(1, 19_600_000_000))).toBe(0)
  })

  test('of a ratio and itself is nothing, and turns its sign when swapped', () => {
    fc.assert(
      fc.property(yuan, positive, yuan, positive, (a, b, c, d) => {
        expect(difference(of(a, b), of(a, b)).numerator).toBe(0n)
        expect(difference(of(a, b), of(c, d)).numerator).toBe(-difference(of(c, d), of(a, b)).numerator)
      }),
    )
  })
})

test('a quotient over nothing is empty', () => {
  expect(quotient(of(0, 0))).toBeNull()
  expect(quotient({ numerator: 1n, denominator: 4n })).toBe(0.25)
})

test('a plain share reads on its own side of a target as the API gives it', () => {
  const overSixtyFive = targetOf({ operator: '>', target: 0.65 })
  expect([shareText(0.64996, overSixtyFive), shareText(0.65, overSixtyFive), shareText(0.64996)]).toEqual([
    '64.996%',
    '65.0%',
    '65.0%',
  ])
})
