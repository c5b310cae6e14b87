import { describe, expect, test } from 'vitest'
import { worstOf } from './light.ts'
import { defaultLightRule, lightRuleSchema } from './light-rule.schema.ts'

describe('the worst of several lights', () => {
  test.each([
    [[], null],
    [[null, null], null],
    [['green', null], 'green'],
    [['green', 'yellow'], 'yellow'],
    [['red', 'green', 'yellow'], 'red'],
  ] as const)('of %j is %s', (parts, worst) => {
    expect(worstOf(parts)).toBe(worst)
  })
})

describe('a light rule', () => {
  test('the preset is a rule', () => {
    expect(lightRuleSchema.parse(defaultLightRule)).toEqual(defaultLightRule)
  })

  test.each([
    ['thresholds crossed', { progress: { yellowFromPoints: 30, redAbovePoints: 10 } }],
    ['a threshold too fine', { progress: { yellowFromPoints: 10.005, redAbovePoints: 30 } }],
    ['a run of one month', { yellowMonthsToRed: 1 }],
    ['months that do not exist', { effectiveMonth: '2025-13' }],
  ])('is refused with %s', (_, part) => {
    expect(lightRuleSchema.safeParse({ ...defaultLightRule, ...part }).success).toBe(false)
  })
})
