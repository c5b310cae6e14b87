import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultRankingRule, type RankingRule } from './ranking-rule.schema.ts'
import { meetsTarget, standings, tierOf } from './standings.ts'

const rule = defaultRankingRule

const row = (code: string, thousandths: number | null, exempt = false) => ({
  code,
  exempt,
  score: thousandths === null ? null : { numerator: thousandths, denominator: 1000 },
})

const told = (rows: ReturnType<typeof row>[], by: RankingRule = rule) =>
  standings(rows, by).map(({ row: { code }, place, tied, score, tier, gapToPrevious, list }) => [
    code,
    place,
    tied,
    score,
    tier,
    gapToPrevious,
    list,
  ])

describe('a board', () => {
  test('shares places, tells tiers, gaps and lists', () => {
    const rows = [
      row('c', 85_000),
      row('a', 95_000),
      row('b', 85_004),
      row('silent', null),
      row('d', 79_990),
      row('e', 60_000),
      row('f', 40_000),
    ]
    expect(told(rows)).toEqual([
      ['a', 1, false, 95, '优秀', null, 'red'],
      ['c', 2, true, 85, '良好', 10, 'red'],
      ['b', 2, true, 85, '良好', 10, 'red'],
      ['d', 4, false, 79.99, '良好', 5.01, 'push'],
      ['e', 5, false, 60, '一般', 19.99, 'push'],
      ['f', 6, false, 40, '一般', 20, 'push'],
      ['silent', null, false, null, null, null, null],
    ])
  })

  test('lists the first only with the target met and the last only with it missed', () => {
    expect(told([row('a', 70_000), row('b', 60_000)]).map(([code, , , , , , list]) => [code, list])).toEqual([
      ['a', 'push'],
      ['b', 'push'],
    ])
    expect(told([row('a', 99_000), row('b', 98_000)]).map(([, , , , , , list]) => list)).toEqual(['red', 'red'])
  })

  test('keeps the exempt off the list of those that have to push', () => {
    expect(told([row('a', 70_000, true), row('b', 60_000)]).map(([code, , , , , , list]) => [code, list])).toEqual([
      ['a', null],
      ['b', 'push'],
    ])
  })

  test('puts all that share the last of N places on the list', () => {
    const rows = ['a', 'b', 'c', 'd'].map((code) => row(code, 90_000))
    expect(told(rows, { ...rule, listSize: 1 }).map(([, , , , , , list]) => list)).toEqual(['red', 'red', 'red', 'red'])
  })
})

describe('tiers and the target', () => {
  // What is published is judged: 79.995 is published as 80.00 and meets 80; a hair less is 79.99 and does not.
  test.each([
    [79_995, 80, '良好', true],
    [79_994, 79.99, '良好', false],
    [89_995, 90, '优秀', true],
    [89_994, 89.99, '良好', true],
    [74_995, 75, '良好', false],
    [74_994, 74.99, '一般', false],
    [0, 0, '一般', false],
    [100_000, 100, '优秀', true],
  ])('%d thousandths', (thousandths, score, tier, met) => {
    expect(told([row('a', thousandths)])[0]?.slice(3, 5)).toEqual([score, tier])
    expect(meetsTarget(score, rule)).toBe(met)
  })

  test('are exact however fine the score is', () => {
    const just = { numerator: 79_995_000_000_000_001n, denominator: 1_000_000_000_000_000n }
    const under = { numerator: 79_994_999_999_999_999n, denominator: 1_000_000_000_000_000n }
    const scores = standings(
      [just, under].map((score) => ({ score, exempt: false })),
      rule,
    ).map(({ score }) => score)
    expect(scores).toEqual([80, 79.99])
  })

  test('follow other decimals', () => {
    const whole = { ...rule, decimals: 0 }
    expect(told([row('a', 79_500)], whole)[0]?.slice(3, 5)).toEqual([80, '良好'])
    expect(tierOf(90, whole)).toBe('优秀')
  })
})

describe('places', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 2, maxLength: 30 })

  test('of the others do not change when the last one goes', () => {
    fc.assert(
      fc.property(scores, (given) => {
        const rows = given.map((score, index) => row(`r${index}`, score))
        const before = told(rows)
        const after = told(rows.filter(({ code }) => code !== before.at(-1)?.[0]))
        const placesOf = (board: ReturnType<typeof told>) => new Map(board.map(([code, place]) => [code, place]))
        for (const [code, place] of placesOf(after)) expect(placesOf(before).get(code)).toBe(place)
      }),
    )
  })

  test('are shared exactly by those whose published scores are equal, and so are the tiers', () => {
    fc.assert(
      fc.property(scores, (given) => {
        const board = told(given.map((score, index) => row(`r${index}`, score)))
        for (const a of board) {
          for (const b of board) {
            expect(a[1] === b[1]).toBe(a[3] === b[3])
            if (a[1] === b[1]) expect(a[4]).toBe(b[4])
          }
        }
      }),
    )
  })
})
