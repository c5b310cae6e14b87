import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultLightRule as rule } from './light-rule.schema.ts'
import { lightOfPoints, progressLight } from './progress.ts'

const even = (investmentYuan: number) => ({ investmentYuan, curveYuan: null })
const yi = 100_000_000

describe('the progress light', () => {
  test.each([
    ['on schedule', 100 * yi, 75 * yi, 'green'],
    ['ahead of it', 100 * yi, 80 * yi, 'green'],
    ['one yuan less than 10 points behind', 100 * yi, 65 * yi + 1, 'green'],
    ['exactly 10 points behind', 100 * yi, 65 * yi, 'yellow'],
    ['exactly 30 points behind', 100 * yi, 45 * yi, 'yellow'],
    ['one yuan more than 30 points behind', 100 * yi, 45 * yi - 1, 'red'],
    ['nothing done, and said so', 100 * yi, 0, 'red'],
    ['nothing reported', 100 * yi, null, undefined],
    ['a plan of 0', 0, 5 * yi, undefined],
  ])('%s: %#', (_, plan, ytdYuan, light) => {
    expect(progressLight({ plan: even(plan), ytdYuan, month: '2025-09', rule })?.light).toBe(light)
  })

  test('needs a plan', () => {
    expect(progressLight({ plan: null, ytdYuan: 5, month: '2025-09', rule })).toBeNull()
  })

  test.each([
    [
      542_000_000,
      126_974_700,
      '序时应完成4.07亿元（年度计划5.42亿元×9/12），实际1.27亿元，落后51.6个百分点，超过30个百分点：滞后',
    ],
    [
      631_000_000,
      388_808_800,
      '序时应完成4.73亿元（年度计划6.31亿元×9/12），实际3.89亿元，落后13.4个百分点，在10至30个百分点之间（含两端）：预警',
    ],
    [
      437_000_000,
      326_491_800,
      '序时应完成3.28亿元（年度计划4.37亿元×9/12），实际3.26亿元，落后0.3个百分点，不到10个百分点：正常',
    ],
    [648_000_000, 518_991_300, '序时应完成4.86亿元（年度计划6.48亿元×9/12），实际5.19亿元，超前5.1个百分点：正常'],
    [40_000_000, 30_000_000, '序时应完成3,000万元（年度计划4,000万元×9/12），实际3,000万元，与序时持平：正常'],
    [
      100 * yi,
      45 * yi - 400_000,
      '序时应完成75.00亿元（年度计划100.00亿元×9/12），实际45.00亿元，落后30.004个百分点，超过30个百分点：滞后',
    ],
  ])('of a plan of %i with %i done explains itself', (plan, ytdYuan, sentence) => {
    expect(progressLight({ plan: even(plan), ytdYuan, month: '2025-09', rule })?.sentence).toBe(sentence)
  })

  test('follows the curve of a plan that has one', () => {
    const plan = { investmentYuan: 12 * yi, curveYuan: [0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2].map((n) => n * yi) }
    expect(progressLight({ plan, ytdYuan: 0, month: '2025-06', rule })?.light).toBe('green')
    expect(progressLight({ plan, ytdYuan: 5 * yi, month: '2025-09', rule })?.sentence).toBe(
      '序时应完成6.00亿元（年度计划12.00亿元，按分月计划累计至9月），实际5.00亿元，落后8.3个百分点，不到10个百分点：正常',
    )
  })

  test('obeys another city’s thresholds', () => {
    const tighter = { progress: { yellowFromPoints: 7.5, redAbovePoints: 15.25 } }
    const lightOf = (numerator: number) => lightOfPoints({ numerator, denominator: 100 }, tighter)
    expect([749, 750, 1525, 1526].map(lightOf)).toEqual(['green', 'yellow', 'yellow', 'red'])
  })

  test('prints points that lie on the side of the thresholds that the light says', () => {
    const plan = fc.integer({ min: 1, max: 9_000_000_000_000 })
    fc.assert(
      fc.property(plan, fc.double({ min: 0, max: 1.2, noNaN: true }), (planYuan, share) => {
        const ytdYuan = Math.floor(planYuan * share)
        const found = progressLight({ plan: even(planYuan), ytdYuan, month: '2025-12', rule })
        const printed = /落后([\d.]+)个/.exec(found?.sentence ?? '')?.[1]
        const points = printed === undefined ? 0 : Number(printed)
        expect(points > 30 ? 'red' : points >= 10 ? 'yellow' : 'green').toBe(found?.light)
      }),
    )
  })
})
