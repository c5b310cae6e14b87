import { describe, expect, test } from 'vitest'
import { type IndicatorDefinition, indicatorDefinitionSchema } from './indicator.schema.ts'
import { defaultIndicators, definitionFor, targetFor } from './target.ts'

describe('the indicators of the product', () => {
  test.each(defaultIndicators.map((definition) => [definition.name, definition] as const))(
    '%s is one',
    (_, definition) => {
      expect(indicatorDefinitionSchema.parse(definition)).toEqual(definition)
    },
  )

  test('have the targets of the policy', () => {
    const target = (code: string) => targetFor(defaultIndicators, code, '2025-09')
    expect(target('bond-share')).toEqual({ operator: '>=', numerator: 1, denominator: 2 })
    expect(target('rail-800m')).toEqual({ operator: '>', numerator: 13, denominator: 20 })
    expect(target('start-rate')).toEqual({ operator: '=', numerator: 1, denominator: 1 })
    expect(target('investment-rate')).toBeNull()
    expect(target('no-such')).toBeNull()
  })
})

describe('a target that changes', () => {
  const bond = definitionFor(defaultIndicators, 'bond-share', '2025-09')
  const target = { kind: 'share', numerator: 3, denominator: 5 } as const
  const raised: IndicatorDefinition[] = bond
    ? [{ ...bond, target, effectiveMonth: '2026-01' }, ...defaultIndicators]
    : []

  test.each([
    ['1999-12', undefined],
    ['2025-12', 2],
    ['2026-01', 5],
  ] as const)('is in %s over %s', (month, denominator) => {
    expect(targetFor(raised, 'bond-share', month)?.denominator).toBe(denominator)
  })
})
