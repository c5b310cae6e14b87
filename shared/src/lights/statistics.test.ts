import { describe, expect, test } from 'vitest'
import { defaultLightRule as rule } from './light-rule.schema.ts'
import { statisticsLight, statisticsOfYear } from './statistics.ts'

describe('the statistics light', () => {
  test.each([
    ['2025-01', 114_277_230, '2025-09', 'green', '2025年1月开工，本年已入统1.14亿元：正常'],
    ['2025-09', null, '2025-09', 'green', '2025年9月开工，开工当月可未入统：正常'],
    ['2025-08', null, '2025-09', 'yellow', '2025年8月开工，至2025年9月已满1个月，本年未入统，不超过2个月：预警'],
    ['2025-07', 0, '2025-09', 'yellow', '2025年7月开工，至2025年9月已满2个月，本年未入统，不超过2个月：预警'],
    ['2025-06', null, '2025-09', 'red', '2025年6月开工，至2025年9月已满3个月，本年未入统，超过2个月：滞后'],
    ['2025-10', 5, '2025-09', undefined, undefined],
    [null, 5, '2025-09', undefined, undefined],
  ] as const)('started %s with %s in, in %s: %s', (actualStart, statisticsYuan, month, light, sentence) => {
    const found = statisticsLight({ actualStart, statisticsYuan, month, rule })
    expect(found?.light).toBe(light)
    expect(found?.sentence).toBe(sentence)
  })
})

describe('the amount in statistics this year', () => {
  const lines = [
    { month: '2025-04', statisticsYuan: null },
    { month: '2025-03', statisticsYuan: 30 },
    { month: '2025-02', statisticsYuan: 0 },
    { month: '2024-12', statisticsYuan: 900 },
    { month: '2025-06', statisticsYuan: 80 },
    { month: '2025-05', statisticsYuan: 0 },
  ] as const

  test.each([
    ['2025-01', null],
    ['2025-02', 0],
    ['2025-03', 30],
    ['2025-05', 30],
    ['2025-12', 80],
    ['2026-01', null],
  ] as const)('by %s is %j', (month, yuan) => {
    expect(statisticsOfYear(lines, month)).toBe(yuan)
  })
})
