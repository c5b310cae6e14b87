import { describe, expect, test } from 'vitest'
import { bondUseLight, expectedBondUse } from './bond-use.ts'
import { defaultLightRule as rule } from './light-rule.schema.ts'

const yi = 100_000_000
const points = { bondUse: { ...rule.bondUse, basis: 'points' as const } }

describe('the expected use of a batch', () => {
  test.each([
    ['2025-02', 0],
    ['2025-03', 0],
    ['2025-04', 1],
    ['2025-09', 6],
    ['2026-01', 6],
  ] as const)('issued in March is in %s %i of 6', (month, sixths) => {
    expect(expectedBondUse('2025-03', month, rule)).toEqual({ numerator: sixths, denominator: 6 })
  })
})

describe('the bond light', () => {
  test.each([
    ['before issue', '2025-02', 0, undefined],
    ['in the month of issue', '2025-03', 0, 'green'],
    ['exactly as expected', '2025-06', 3 * yi, 'green'],
    ['a yuan short', '2025-06', 3 * yi - 1, 'yellow'],
    ['30 % short', '2025-06', 2.1 * yi, 'yellow'],
    ['30 % and a yuan short', '2025-06', 2.1 * yi - 1, 'red'],
    ['all spent early', '2025-04', 6 * yi, 'green'],
    ['without spending data', '2025-06', null, undefined],
  ] as const)('%s: %#', (_, month, spentYuan, light) => {
    expect(bondUseLight({ amountYuan: 6 * yi, issuedMonth: '2025-03', spentYuan, month, rule })?.light).toBe(light)
  })

  test.each([
    ['30 points of the amount', 1.2 * yi, 'yellow'],
    ['a yuan more', 1.2 * yi - 1, 'red'],
  ])('counts in points of the amount where the rule says so: %s', (_, spentYuan, light) => {
    const input = { amountYuan: 6 * yi, issuedMonth: '2025-03', month: '2025-06', rule: points } as const
    expect(bondUseLight({ ...input, spentYuan })?.light).toBe(light)
  })

  test('explains itself', () => {
    const input = { amountYuan: 5 * yi, issuedMonth: '2025-03', month: '2025-06', spentYuan: 2 * yi } as const
    const facts = '专项债5.00亿元2025年3月发行，至2025年6月应使用2.50亿元（3/6），实际使用2.00亿元'
    expect(bondUseLight({ ...input, rule })?.sentence).toBe(`${facts}，低于应使用20.0%，不超过30%：预警`)
    expect(bondUseLight({ ...input, rule: points })?.sentence).toBe(
      `${facts}，低于应使用10.0个百分点，不超过30个百分点：预警`,
    )
  })
})
