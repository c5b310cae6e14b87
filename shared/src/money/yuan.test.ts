import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocate, divideHalfUp, exactWanLine, moneyLine, parseWan, wanDigits, wanText, yiText } from './yuan.ts'

const anyYuan = fc.integer({ min: -9_000_000_000_000_000, max: 9_000_000_000_000_000 })

describe('万元 text', () => {
  test.each([
    ['54200', 542_000_000],
    ['1433.19', 14_331_900],
    ['0.0001', 1],
    ['-12.5', -125_000],
    ['+1.', 10_000],
    ['-0.0', 0],
    ['3.50000', 35_000],
  ])('%s is %i yuan', (text, yuan) => {
    expect(parseWan(text)).toEqual({ ok: true, yuan })
  })

  test.each([
    ['', 'not-a-number'],
    ['1,000', 'not-a-number'],
    ['1e5', 'not-a-number'],
    ['—', 'not-a-number'],
    ['0.00001', 'too-fine'],
    ['900719925474.0992', 'too-large'],
  ])('%s is refused: %s', (text, reason) => {
    expect(parseWan(text)).toEqual({ ok: false, reason })
  })

  test('reads back what it wrote', () => {
    fc.assert(
      fc.property(anyYuan, (yuan) => {
        expect(parseWan(wanText(yuan))).toEqual({ ok: true, yuan })
      }),
    )
  })
})

describe('exact money for reading', () => {
  test.each([
    [12_205_000, '1,220.5万元'],
    [12_200_000, '1,220万元'],
    [-10_000_000_001, '−1,000,000.0001万元'],
    [0, '0万元'],
  ])('of %i is %s', (yuan, text) => {
    expect(exactWanLine(yuan)).toBe(text)
  })
})

describe('money for reading', () => {
  test.each([
    [0, '0万元'],
    [99_999_999, '10,000万元'],
    [100_000_000, '1.00亿元'],
    [406_500_000, '4.07亿元'],
    [-2_600_000_000, '−26.00亿元'],
    [-4_999, '−0.5万元'],
    [4_000, '0.4万元'],
    [1, '0.0001万元'],
    [123_456_700_000_000, '1,234,567.00亿元'],
  ])('%i yuan is %s', (yuan, text) => {
    expect(moneyLine(yuan)).toBe(text)
  })

  test('is never nothing where there is some', () => {
    fc.assert(
      fc.property(anyYuan, (yuan) => {
        for (const text of [moneyLine(yuan), wanDigits(yuan), yiText(yuan)]) {
          expect(/[1-9]/.test(text)).toBe(yuan !== 0)
        }
      }),
    )
  })

  test('keeps to whole 万元 in a column of them', () => {
    expect(wanDigits(123_456_784_999)).toBe('12,345,678')
    expect(wanDigits(-15_000)).toBe('−2')
  })

  test('keeps the last digit of an amount whose scaled value passes 2^53', () => {
    expect(yiText(9_007_199_254_740_991, 8)).toBe('90,071,992.54740991')
  })
})

describe('a rounded division', () => {
  test.each([
    [1, 2, 1],
    [-1, 2, -1],
    [1, 3, 0],
    [-1, 3, 0],
    [5, 3, 2],
  ])('%i ÷ %i is %i', (numerator, denominator, rounded) => {
    expect(divideHalfUp(numerator, denominator)).toBe(rounded)
  })
})

describe('an allocation', () => {
  test.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [10, [0, 3, 1], [0, 8, 2]],
    [7, [0, 0], [0, 0]],
    [0, [1, 2], [0, 0]],
  ])('of %i by %j is %j', (total, weights, parts) => {
    expect(allocate(total, weights)).toEqual(parts)
  })

  test('sums to the total, and no part is a yuan or more off its share', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 1_000_000_000_000 }), { minLength: 1, maxLength: 12 })
      .filter((all) => all.some((weight) => weight > 0))
    fc.assert(
      fc.property(anyYuan, weights, (total, all) => {
        const sum = all.reduce((a, b) => a + BigInt(b), 0n)
        const parts = allocate(total, all)
        expect(parts.reduce((a, b) => a + BigInt(b), 0n)).toBe(BigInt(total))
        parts.forEach((part, index) => {
          const off = BigInt(part) * sum - BigInt(total) * BigInt(all[index] ?? 0)
          expect(off < sum && off > -sum).toBe(true)
        })
      }),
    )
  })
})
