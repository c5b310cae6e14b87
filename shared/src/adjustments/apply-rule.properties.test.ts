import { describe, expect, test } from 'vitest'
import { applyRule, type RuleWorld } from './apply-rule.ts'
import type { RuleContent } from './rule.schema.ts'
import { area, rule, world } from './rule-kit.fixture.ts'

/** Numbers that look random and are the same at every run. */
function drawn(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const years = [2021, 2022, 2023, 2024]

/** A city of up to three groups; few different scores, so that places are often shared. */
function aCity(seed: number): { city: RuleWorld; rule: RuleContent; watched: ReadonlySet<string> } {
  const next = drawn(seed)
  const categories = ['central', 'new', 'suburban'] as const
  const areas = Array.from({ length: 4 + next(10) }, (_, index) =>
    area(`A${index}`, {
      category: categories[next(3)] ?? 'central',
      admittedOn: next(6) === 0 ? '2023-05-01' : '2020-01-01',
      removedOn: next(12) === 0 ? '2024-03-01' : null,
    }),
  )
  const scores = years.flatMap((year) =>
    areas.flatMap(({ code }) =>
      next(12) === 0 ? [] : [{ year, areaCode: code, scoreHundredths: 7000 + 100 * next(8), source: null }],
    ),
  )
  const when = { count: 1 + next(2), years: 1 + next(2) }
  const steps: RuleContent['steps'] = [
    { from: 'listed', to: 'watched', when: { type: 'last', ...when } },
    { from: 'watched', to: 'removed', when: { type: 'last', ...when } },
    { from: 'watched', to: 'listed', when: { type: 'above-last', ...when } },
  ]
  const exempt = areas[next(areas.length)]
  const exemptions = exempt ? [{ areaCode: exempt.code, year: 2024, reason: '免', documentNumber: null }] : []
  const watched = new Set(areas.filter(() => next(4) === 0).map(({ code }) => code))
  return { city: world({ areas, scores, exemptions }), rule: { ...rule, steps }, watched }
}

const cities = Array.from({ length: 200 }, (_, index) => aCity(index * 7919 + 1))

const judge = ({ rule, watched }: (typeof cities)[number], city: RuleWorld) =>
  applyRule(rule, 2024, city, ({ code }) => ({ state: watched.has(code) ? 'watched' : 'listed', sinceYear: null }))
const verdicts = (...given: Parameters<typeof judge>) =>
  judge(...given).outcomes.map(({ areaCode, kind, step }) => `${areaCode} ${kind} ${step}`)

describe('the outcomes of a rule', () => {
  test('are some, so that the rest says something', () => {
    const all = cities.flatMap((one) => verdicts(one, one.city))
    for (const kind of ['watch', 'remove', 'unwatch']) {
      expect(all.filter((verdict) => verdict.includes(` ${kind} `)).length).toBeGreaterThan(20)
    }
  })

  test('do not change with names', () => {
    for (const one of cities) {
      const renamed = { ...one.city, areas: one.city.areas.map((each) => ({ ...each, name: `改名${each.code}` })) }
      expect(verdicts(one, renamed)).toEqual(verdicts(one, one.city))
    }
  })

  test('do not change with the order in which anything comes', () => {
    for (const one of cities) {
      const turned = { ...one.city, areas: one.city.areas.toReversed(), scores: one.city.scores.toReversed() }
      expect(judge(one, turned)).toEqual(judge(one, one.city))
    }
  })

  test('do not change when somebody who is left out was never there', () => {
    for (const one of cities) {
      const { outcomes, leftOut } = judge(one, one.city)
      const tooSmall = new Set(leftOut.filter(({ reason }) => reason.includes('只有')).map(({ areaCode }) => areaCode))
      for (const { areaCode } of leftOut.filter((each) => !tooSmall.has(each.areaCode))) {
        // Who was compared in an earlier year leaves a trace in that year.
        const scores = one.city.scores.filter((score) => score.areaCode !== areaCode || score.year !== 2024)
        expect(judge(one, { ...one.city, scores }).outcomes).toEqual(outcomes)
      }
    }
  })

  test('of one group do not change with another group', () => {
    for (const one of cities) {
      const alone = { ...one.city, areas: one.city.areas.filter(({ category }) => category === 'central') }
      const whole = judge(one, one.city).outcomes.filter(({ category }) => category === 'central')
      expect(judge(one, alone).outcomes).toEqual(whole)
    }
  })

  test('hit who is last all the same when somebody better joins the group', () => {
    const best = area('TOP', { category: 'central' })
    for (const one of cities) {
      const added = years.map((year) => ({ year, areaCode: 'TOP', scoreHundredths: 9900, source: null }))
      const joined = { ...one.city, areas: [...one.city.areas, best], scores: [...one.city.scores, ...added] }
      const after = verdicts(one, joined)
      const hit = verdicts(one, one.city).filter((verdict) => !verdict.includes('unwatch'))
      for (const verdict of hit) expect(after).toContain(verdict)
    }
  })
})
