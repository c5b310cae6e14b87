import { describe, expect, test } from 'vitest'
import { applyRule, type RuleWorld, type StateNow } from './apply-rule.ts'
import { area, candidate, rule, scored, world } from './rule-kit.fixture.ts'

const listed: StateNow = { state: 'listed', sinceYear: null }
const lastTwice = [...scored(2023, { A: 90, B: 85, C: 80, D: 70 }), ...scored(2024, { A: 90, B: 85, C: 80, D: 71.5 })]

const judged = (changes: Partial<RuleWorld>, states: Readonly<Record<string, StateNow>> = {}, year = 2024) =>
  applyRule(rule, year, world(changes), ({ code }) => states[code] ?? listed)
const kinds = (...given: Parameters<typeof judged>) =>
  judged(...given).outcomes.map(({ areaCode, kind }) => `${areaCode} ${kind}`)

describe('a rule', () => {
  test('watches who was last two years running, and says why', () => {
    expect(judged({ scores: lastTwice }).outcomes).toEqual([
      {
        year: 2024,
        areaCode: 'D',
        name: 'D片区',
        category: 'central',
        kind: 'watch',
        step: 1,
        sentence:
          'D片区在中心城区中2023年得分70.00，第4名（共4个）；2024年得分71.50，第4名（共4个）；连续2年居同类末1位，按规则第1条列入观察',
      },
    ])
  })

  test.each([
    [
      'another one was last the year before',
      { 2023: { A: 90, B: 85, C: 60, D: 70 }, 2024: { A: 9, B: 8, C: 7, D: 6 } },
    ],
    ['there is no score of the year before', { 2024: { A: 90, B: 85, C: 80, D: 70 } }],
    ['all scored the same', { 2023: { A: 80, B: 80, C: 80 }, 2024: { A: 80, B: 80, C: 80 } }],
    ['the group is too small', { 2023: { A: 90, D: 70 }, 2024: { A: 90, D: 70 } }],
  ] as const)('says nothing where %s', (_case, years) => {
    const scores = Object.entries(years).flatMap(([year, points]) => scored(Number(year), points))
    expect(kinds({ scores })).toEqual([])
  })

  test('takes all who share the last place', () => {
    const scores = [2023, 2024].flatMap((year) => scored(year, { A: 90, B: 85, C: 70, D: 70 }))
    const { outcomes } = judged({ scores })
    expect(outcomes.map(({ areaCode }) => areaCode)).toEqual(['C', 'D'])
    expect(outcomes[0]?.sentence).toContain('并列第3名（共4个）')
  })

  test.each([
    ['removes who is last again', { A: 90, B: 85, C: 80, D: 70 }, ['D remove']],
    ['frees who is above the last', { A: 90, B: 85, C: 70, D: 80 }, ['D unwatch']],
  ] as const)('under watch %s', (_case, points, expected) => {
    const states = { D: { state: 'watched', sinceYear: 2023 } } as const
    expect(kinds({ scores: scored(2024, points) }, states)).toEqual(expected)
  })

  test('does not count a year twice', () => {
    expect(kinds({ scores: lastTwice }, { D: { state: 'watched', sinceYear: 2024 } })).toEqual([])
    expect(kinds({ scores: lastTwice }, { D: { state: 'listed', sinceYear: 2023 } })).toEqual([])
  })

  test('admits candidates by score, whatever the year of others', () => {
    const candidates = [candidate('X', { 2024: 86 }), candidate('Y', { 2024: 84 }), candidate('Z', { 2023: 99 })]
    const result = judged({ candidates })
    expect(result.outcomes.map(({ areaCode, kind, step }) => [areaCode, kind, step])).toEqual([['X', 'admit', 4]])
    expect(result.outcomes[0]?.sentence).toBe(
      'X新区2024年得分86.00，在候选中第1名（共2个）；当年得分不低于85.00，按规则第4条增补入列',
    )
    expect(result.leftOut).toContainEqual({ areaCode: 'Z', name: 'Z新区', reason: '候选，没有2024年得分' })
  })

  test('admits the first of the pool, with all who share the place', () => {
    const first = { ...rule, steps: [{ from: 'candidate', to: 'listed', when: { type: 'first', count: 1 } } as const] }
    const candidates = [candidate('X', { 2024: 80 }), candidate('Y', { 2024: 80 }), candidate('Z', { 2024: 70 })]
    const { outcomes } = applyRule(first, 2024, world({ candidates }), () => listed)
    expect(outcomes.map(({ areaCode }) => areaCode)).toEqual(['X', 'Y'])
  })
})

describe('who is left out', () => {
  const reasonsOf = (changes: Partial<RuleWorld>) =>
    Object.fromEntries(judged(changes).leftOut.map(({ areaCode, reason }) => [areaCode, reason]))

  test('is named with the reason', () => {
    const areas = [
      ...['A', 'B', 'C', 'D'].map((code) => area(code)),
      area('N', { admittedOn: '2024-07-01' }),
      area('L', { removedOn: '2024-06-01' }),
      area('E'),
      area('O'),
      area('S', { category: 'suburban' }),
      area('G', { removedOn: '2023-06-01' }),
    ]
    const scores = [...lastTwice, ...scored(2024, { N: 10, L: 11, E: 12, S: 60 })]
    const exemptions = [{ areaCode: 'E', year: 2024, reason: '地震灾后重建', documentNumber: null }]
    expect(reasonsOf({ areas, scores, exemptions })).toEqual({
      N: '2024-07-01列入，2024年不满一年，不参与比较',
      L: '2024-06-01调出，不参与2024年比较',
      E: '2024年免于评价：地震灾后重建',
      O: '没有2024年得分',
      S: '2024年郊区新城只有1个片区可比，少于3个，不作判断',
    })
    expect(kinds({ areas, scores, exemptions })).toEqual(['D watch'])
  })

  test('breaks a run by the year in which it was exempted', () => {
    const exemptions = [{ areaCode: 'D', year: 2023, reason: '防汛', documentNumber: null }]
    expect(kinds({ scores: lastTwice, exemptions })).toEqual([])
  })

  test('is compared from the first whole year on', () => {
    const areas = [...['A', 'B', 'C'].map((code) => area(code)), area('D', { admittedOn: '2023-01-01' })]
    expect(kinds({ areas, scores: lastTwice })).toEqual(['D watch'])
  })
})
