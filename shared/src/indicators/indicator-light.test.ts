import { describe, expect, test } from 'vitest'
import { defaultLightRule } from '../lights/light-rule.schema.ts'
import type { Operator } from '../number/ratio.ts'
import { indicatorLight } from './indicator-light.ts'

describe('the light of an indicator against its target', () => {
  test.each([
    ['>=', 50, 50, 'green'],
    ['>=', 90, 50, 'green'],
    ['>=', 49, 50, 'yellow'],
    ['>=', 20, 50, 'yellow'],
    ['>=', 19, 50, 'red'],
    ['>', 65, 65, 'yellow'],
    ['>', 66, 65, 'green'],
    ['=', 100, 100, 'green'],
    ['=', 69, 100, 'red'],
    ['<', 0, 1, 'green'],
    ['<', 1, 1, 'yellow'],
    ['<', 31, 1, 'yellow'],
    ['<', 32, 1, 'red'],
    ['<=', 1, 1, 'green'],
    ['<=', 32, 1, 'red'],
  ] as const satisfies [Operator, number, number, string][])('%s: %i %% where %i %% is asked is %s', (...given) => {
    const [operator, numerator, asked, light] = given
    const target = { operator, numerator: asked, denominator: 100 }
    expect(indicatorLight({ numerator, denominator: 100 }, target, defaultLightRule)).toBe(light)
  })

  test('is none over nothing', () => {
    const target = { operator: '>=', numerator: 1, denominator: 2 } as const
    expect(indicatorLight({ numerator: 0, denominator: 0 }, target, defaultLightRule)).toBeNull()
  })
})
