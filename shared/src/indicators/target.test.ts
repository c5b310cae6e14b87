import { describe, expect, test } from 'vitest'
import { worded } from './definition-words.ts'
import { indicatorDefinitionSchema } from './indicator.schema.ts'
import { defaultIndicators, fixedTarget } from './target.ts'

describe('the indicators of the product', () => {
  test.each(defaultIndicators.map((definition) => [definition.name, definition] as const))(
    '%s is one',
    (_, definition) => {
      expect(indicatorDefinitionSchema.parse(definition)).toEqual(definition)
    },
  )

  test.each([
    ['bond-share', { operator: '>=', numerator: 1, denominator: 2 }],
    ['rail-800m', { operator: '>', numerator: 13, denominator: 20 }],
    ['start-rate', { operator: '=', numerator: 1, denominator: 1 }],
    ['investment-rate', null],
  ])('%s has the target of the policy', (code, target) => {
    const definition = defaultIndicators.find((one) => one.code === code)
    expect(definition && fixedTarget(definition)).toEqual(target)
  })

  test.each([
    [
      ['central'] as const,
      800,
      '轨道站点800米覆盖',
      '中心城区片区内已开通站点800米直线范围面积（重叠只计一次）÷ 片区面积',
    ],
    [null, 1000, '轨道站点1000米覆盖', '各类片区内已开通站点1000米直线范围面积（重叠只计一次）÷ 片区面积'],
  ])('over %j with a reach of %i m are worded so', (categories, reach, name, basis) => {
    const rail = defaultIndicators.find(({ code }) => code === 'rail-800m')
    expect(rail && worded({ ...rail, categories: categories && [...categories] }, reach)).toMatchObject({ name, basis })
  })
})
