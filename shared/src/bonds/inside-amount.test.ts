import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { insideAmount, insideYuan, type PackagePart, type Places, statedShare } from './inside-amount.ts'

const part = (projectCode: string, totalInvestmentYuan: number): PackagePart => ({ projectCode, totalInvestmentYuan })

/** P1 is in A1, P2 in A2 until July, P9 outside; K is a package of these, K1 one in a cluster, L one of packages. */
const packages: Readonly<Record<string, readonly PackagePart[]>> = {
  K: [part('P1', 300), part('P2', 100), part('P9', 600)],
  L: [part('K', 1), part('P1', 1)],
  LOOP: [part('LOOP', 1), part('P1', 1)],
  EMPTY: [part('P1', 0), part('P2', 0)],
}
const places: Places = {
  keyAreaOf: (code, day) => {
    if (code === 'P1' || code === 'K1' || code === 'HALF') return 'A1'
    return code === 'P2' && day < '2025-07-01' ? 'A2' : null
  },
  partsOf: (code) => packages[code] ?? [],
  insideBasisPointsOf: (code) => ({ HALF: 6_250, NONE: 0 })[code] ?? 10_000,
}
const inside = (projectCode: string, amountYuan: number, day: '2025-06-30' | '2025-07-01' = '2025-06-30') =>
  insideAmount({ projectCode, amountYuan }, day, places).map((one) => [one.code, one.projectCode, one.amountYuan])

describe('what of a payment counts', () => {
  test.each([
    { what: 'all of it in a listed area', code: 'P1', amount: 101, expected: [['A1', 'P1', 101]] },
    { what: 'nothing outside', code: 'P9', amount: 101, expected: [] },
    { what: 'nothing of an unknown project', code: 'X', amount: 101, expected: [] },
    { what: 'the stated part, rounded down', code: 'HALF', amount: 101, expected: [['A1', 'HALF', 63]] },
    { what: 'nothing where the part is under a yuan', code: 'HALF', amount: 1, expected: [] },
    {
      what: 'the projects of a package by their investment',
      code: 'K',
      amount: 1_001,
      expected: [
        ['A1', 'P1', 300],
        ['A2', 'P2', 100],
      ],
    },
    { what: 'a package in a cluster as itself', code: 'K1', amount: 1_000, expected: [['A1', 'K1', 1_000]] },
    { what: 'nothing of a package without investments', code: 'EMPTY', amount: 1_000, expected: [] },
    {
      what: 'packages within packages',
      code: 'L',
      amount: 2_000,
      expected: [
        ['A1', 'P1', 300],
        ['A2', 'P2', 100],
        ['A1', 'P1', 1_000],
      ],
    },
    { what: 'a package within itself only once', code: 'LOOP', amount: 100, expected: [['A1', 'P1', 50]] },
  ])('$what', ({ code, amount, expected }) => {
    expect(inside(code, amount)).toEqual(expected)
  })

  test('goes by the day for each project of a package', () => {
    expect(inside('K', 1_000, '2025-07-01')).toEqual([['A1', 'P1', 300]])
  })

  test('keeps the last yuan of large amounts', () => {
    expect(statedShare(9_007_199_254_740_991, 9_999)).toBe(9_006_298_534_815_516)
  })

  const yuan = fc.integer({ min: 0, max: 1_000_000_000_000 })

  test('is never more than the payment, and all of it without packages and parts', () => {
    const anyParts = fc.array(fc.record({ weight: yuan, points: fc.integer({ min: 0, max: 10_000 }) }), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(yuan, anyParts, (amountYuan, parts) => {
        const split: Places = {
          keyAreaOf: (code) => (code === 'K' ? null : 'A'),
          partsOf: (code) => (code === 'K' ? parts.map(({ weight }, at) => part(`${at}`, weight)) : []),
          insideBasisPointsOf: (code) => parts[Number(code)]?.points ?? 10_000,
        }
        const counted = insideYuan({ projectCode: 'K', amountYuan }, '2025-01-01', split)
        expect(counted).toBeGreaterThanOrEqual(0)
        expect(counted).toBeLessThanOrEqual(amountYuan)
        const whole: Places = { keyAreaOf: split.keyAreaOf, ...(split.partsOf && { partsOf: split.partsOf }) }
        const all = insideYuan({ projectCode: 'K', amountYuan }, '2025-01-01', whole)
        expect(all).toBe(parts.some(({ weight }) => weight > 0) ? amountYuan : 0)
        const plain = { keyAreaOf: split.keyAreaOf }
        expect(insideAmount({ projectCode: 'P', amountYuan }, '2025-01-01', plain)).toEqual(
          amountYuan === 0 ? [] : [{ code: 'A', projectCode: 'P', amountYuan }],
        )
      }),
    )
  })
})
