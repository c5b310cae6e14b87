import { describe, expect, test } from 'vitest'
import { defaultLightRule as rule } from './light-rule.schema.ts'
import { startLight } from './start.ts'

describe('the start light', () => {
  test.each([
    ['2025-12', null, '2025-09', 'green', '计划2025年12月开工，2025年9月未到计划月份：正常'],
    ['2025-09', null, '2025-09', 'yellow', '计划2025年9月开工，至2025年9月未开工，为第1个月，第1至2个月为预警：预警'],
    ['2025-08', null, '2025-09', 'yellow', '计划2025年8月开工，至2025年9月未开工，为第2个月，第1至2个月为预警：预警'],
    ['2025-07', null, '2025-09', 'red', '计划2025年7月开工，至2025年9月未开工，为第3个月，超过2个月：滞后'],
    ['2024-12', null, '2025-01', 'yellow', '计划2024年12月开工，至2025年1月未开工，为第2个月，第1至2个月为预警：预警'],
    ['2025-03', '2025-09', '2025-09', 'green', '2025年9月已开工：正常'],
    ['2025-12', '2025-06', '2025-09', 'green', '2025年6月已开工：正常'],
    ['2025-07', '2025-10', '2025-09', 'red', '计划2025年7月开工，至2025年9月未开工，为第3个月，超过2个月：滞后'],
    [null, '2024-05', '2025-09', 'green', '2024年5月已开工：正常'],
    [null, null, '2025-09', undefined, undefined],
  ] as const)('planned %s, started %s, in %s: %s', (plannedStart, actualStart, month, light, sentence) => {
    const found = startLight({ plannedStart, actualStart, month, rule })
    expect(found?.light).toBe(light)
    expect(found?.sentence).toBe(sentence)
  })

  test('allows as many yellow months as the rule says', () => {
    const once = { start: { yellowMonths: 1 } }
    const at = (month: '2025-09' | '2025-10') =>
      startLight({ plannedStart: '2025-09', actualStart: null, month, rule: once })?.sentence
    expect(at('2025-09')).toBe('计划2025年9月开工，至2025年9月未开工，为第1个月，第1个月为预警：预警')
    expect(at('2025-10')).toBe('计划2025年9月开工，至2025年10月未开工，为第2个月，超过1个月：滞后')
  })
})
