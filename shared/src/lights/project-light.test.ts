import { describe, expect, test } from 'vitest'
import { type ComputedLight, type Light, lightComponent } from './light.ts'
import { defaultLightRule } from './light-rule.schema.ts'
import { monthsBack } from './months-before.ts'
import { type LightOverride, projectLight } from './project-light.ts'

const named = { g: 'green', y: 'yellow', r: 'red', '-': null } as const
const of = (letters: string) => [...letters].map((letter) => named[letter as keyof typeof named])

function light(parts: string, options: Partial<Parameters<typeof projectLight>[0]> = {}) {
  const rule = options.rule ?? defaultLightRule
  return projectLight({
    components: of(parts).map((part) => part && lightComponent('progress', part, '理由')),
    earlier: [],
    missing: null,
    override: null,
    month: '2025-09',
    rule,
    ruleBefore: rule,
    ...options,
  })
}

const override = (shown: Light): LightOverride => ({
  light: shown,
  reason: '汛期停工',
  fromMonth: '2025-08',
  untilMonth: '2025-10',
  by: '市专班 李强',
})

describe('a project’s light', () => {
  test.each([
    ['', null],
    ['--', null],
    ['g-', 'green'],
    ['gyg', 'yellow'],
    ['gry', 'red'],
  ])('is the worst of %j', (parts, worst) => {
    expect(light(parts)).toMatchObject({ light: worst, computed: worst, worst, ruleVersion: 'yinchuan-2025' })
  })

  test('is grey where a line was owed and not submitted, with the computed light beside it', () => {
    expect(light('gy', { missing: 'grey' })).toMatchObject({ light: 'grey', computed: 'yellow' })
  })

  test('is no light but a mark of its own where the line waits for its review', () => {
    expect(light('gr', { missing: 'pending' })).toMatchObject({ light: 'pending', computed: 'red' })
  })

  test.each(['exempt', 'green', 'yellow'] as const)(
    'is %s where a person decided so, also without a report',
    (shown) => {
      for (const missing of [null, 'grey', 'pending'] as const) {
        const found = light('r', { missing, override: override(shown) })
        expect(found).toMatchObject({ light: shown, computed: 'red', override: { reason: '汛期停工' } })
      }
    },
  )

  test.each([
    ['2025-07', 'red'],
    ['2025-08', 'exempt'],
    ['2025-10', 'exempt'],
    ['2025-11', 'red'],
  ] as const)('an override from August to October shows in %s: %s', (month, shown) => {
    const found = light('r', { month, override: override('exempt') })
    expect(found.light).toBe(shown)
    expect(found.override === null).toBe(shown === 'red')
  })
})

describe('a rule that looks back', () => {
  const third = { ...defaultLightRule, yellowMonthsToRed: 3 }
  const caught = { ...defaultLightRule, catchUp: true }
  const both = { ...third, catchUp: true }

  test.each([
    ['nothing asked for', defaultLightRule, 'yyy', 'y', 'yellow'],
    ['2nd yellow month', third, 'gy', 'y', 'yellow'],
    ['3rd yellow month', third, 'yy', 'y', 'red'],
    ['4th yellow month', third, 'yyy', 'y', 'red'],
    ['a run broken by green', third, 'yyg', 'y', 'yellow'],
    ['a run broken by a month without a light', third, 'yy-', 'y', 'yellow'],
    ['green after a long run', third, 'yyy', 'g', 'green'],
    ['green after red', caught, 'r', 'g', 'yellow'],
    ['the second green after red', caught, 'rg', 'g', 'green'],
    ['yellow after red', caught, 'r', 'y', 'yellow'],
    ['green after green', caught, 'rgg', 'g', 'green'],
    ['green after a run that became red', both, 'yyy', 'g', 'yellow'],
    ['a catch-up month starts no run', both, 'rg', 'y', 'yellow'],
    ['no month before', both, '', 'g', 'green'],
  ])('%s', (_, rule, earlier, now, computed) => {
    const found = light(now, { rule, earlier: of(earlier) satisfies (ComputedLight | null)[] })
    expect(found.computed).toBe(computed)
    expect(found.worst).toBe(of(now)[0])
  })

  test.each([
    ['red by the rule of that month alone', caught, third, 'yyy', 'yellow'],
    ['red by the rule of now alone', both, caught, 'yyy', 'green'],
  ])('goes by what the month before was: %s', (_, rule, ruleBefore, earlier, computed) => {
    expect(light('g', { rule, ruleBefore, earlier: of(earlier) }).computed).toBe(computed)
  })

  test.each([
    [defaultLightRule, defaultLightRule, 0],
    [third, third, 2],
    [caught, caught, 1],
    [both, both, 3],
    [caught, third, 3],
    [both, caught, 2],
  ])('%# looks back as far as it has to', (rule, ruleBefore, months) => {
    expect(monthsBack(rule, ruleBefore)).toBe(months)
  })

  test('says why', () => {
    expect(light('y', { rule: third, earlier: of('yy') }).components.at(-1)?.sentence).toBe(
      '已连续3个月预警，连续3个月起转为滞后：滞后',
    )
    expect(light('g', { rule: caught, earlier: of('r') }).components.at(-1)?.sentence).toBe(
      '上月滞后，本月赶上序时，赶上的第1个月为预警：预警',
    )
  })
})
