import type { Ranking, RankingHistory } from '@pianqu/shared/rankings/ranking.contract.ts'
import type { RankingRuleRow, RulePreview } from '@pianqu/shared/rankings/ranking-rule.contract.ts'
import { defaultRankingRule, type RankingRule } from '@pianqu/shared/rankings/ranking-rule.schema.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { months, project, reportsOf } from '../kinds/rows.ts'
import { header } from '../kinds/samples.ts'
import { type Problem, problemOf } from './dispatch-kit.ts'
import { type SmallCity, smallCity } from './small-city.ts'

const rule: RankingRule = {
  ...defaultRankingRule,
  name: '投资开工各半',
  effectiveMonth: '2025-10',
  parts: defaultRankingRule.parts.slice(0, 2).map((part) => ({ ...part, weight: 50 })),
  target: 60,
}

/** A01 invests as planned and starts nothing; A02 is late and has started. */
const given = {
  projects: [
    [...header.projects, '计划开工', '实际开工'],
    [...project('P1', 'C1', 'D1'), '2025-01', null],
    [...project('P3', 'C3', 'D2'), '2025-01', '2025-01'],
  ],
  plans: [header.plans, ['P1', 2025, 1200], ['P3', 2025, 1200]],
  reports: reportsOf(['P1', 'P3']),
  'bond-allocations': [header['bond-allocations']],
}

interface Rules {
  rows: RankingRuleRow[]
  firstMonth: string
}

describe('the rule of the monthly index', () => {
  let city: SmallCity
  beforeEach(async () => {
    city = await smallCity(given)
  })

  const adopt = (other: object = {}) =>
    city.taskforce.post('/api/ranking-rules', { ...rule, reason: '专班〔2025〕12号', ...other })

  const scores = async (month: string) =>
    (await city.taskforce.get(`/api/rankings?month=${month}`))
      .json<Ranking>()
      .rows.map(({ code, place, score, list }) => [code, place, score, list])

  test('is the product’s own until the city adopts one, from a month nobody has opened', async () => {
    const before = (await city.taskforce.get('/api/ranking-rules')).json<Rules>()
    expect(before).toMatchObject({ firstMonth: '2025-10', rows: [{ isFrozen: true, byName: null, reason: null }] })
    const adopted = await adopt()
    expect(adopted.statusCode).toBe(201)
    expect(adopted.json<Rules>().rows[0]).toMatchObject({
      name: '投资开工各半',
      isFrozen: false,
      byName: 'zhuanban',
      reason: '专班〔2025〕12号',
    })
    // Until its month opens it may be set anew.
    expect((await adopt({ name: '改定' })).json<Rules>().rows.map(({ name }) => name)).toEqual([
      '改定',
      defaultRankingRule.name,
    ])
    await city.taskforce.post('/api/periods', { month: '2025-10' })
    const late = await adopt({ name: '再改' })
    expect(problemOf(late)).toEqual([409, 'rule/too-early'])
    expect(late.json<Problem>().detail).toContain('最早可从2025年11月起')
    expect(problemOf(await adopt({ effectiveMonth: '2025-03' }))).toEqual([409, 'rule/too-early'])
  })

  test('weighs from its month on, and the change is told', async () => {
    await adopt()
    await city.taskforce.importRows('reports', reportsOf(['P1', 'P3'], ['2025-10']))
    // September: (45×100 + 20×0) ÷ 65 and (45×50 + 20×100) ÷ 65; October: halves.
    expect(await scores('2025-09')).toEqual([
      ['A01', 1, 69.23, 'push'],
      ['A02', 2, 65.38, 'push'],
    ])
    expect(await scores('2025-10')).toEqual([
      ['A02', 1, 75, 'red'],
      ['A01', 2, 50, 'push'],
    ])
    const change =
      '自2025年10月起改用「投资开工各半」：投资进度权重45→50、按期开工权重20→50、不再计堵点按期销号、不再计债券使用、目标分80→60'
    const { rows } = (await city.taskforce.get('/api/rankings?month=2025-10')).json<Ranking>()
    expect(rows[0]).toMatchObject({ code: 'A02', move: 1 })
    expect(rows[0]?.because).toContain(change)
    const { periods } = (await city.taskforce.get('/api/rankings/history?year=2025')).json<RankingHistory>()
    expect(periods.map(({ ruleChange }) => ruleChange)).toEqual([...months.map(() => null), change])
    // The mean of the year is of each month under its own rule.
    const year = (await city.taskforce.get('/api/rankings?month=2025-10&by=year')).json<Ranking>()
    expect(year.rows.map(({ code, score }) => [code, score])).toEqual([
      ['A01', 67.31],
      ['A02', 66.35],
    ])
  })

  test.each<[string, object, string, string]>([
    ['weights', { parts: [{ code: 'starts', name: '按期开工', weight: 90 }] }, '/parts', '权重合计应为100，现在是90'],
    ['tiers', { tiers: [{ name: '优秀', fromScore: 90 }] }, '/tiers', '最后一个等次应从0分起'],
    ['the reason', { reason: ' ' }, '/reason', '请说明依据，例如文号'],
  ])('refuses what is wrong with %s', async (_, other, pointer, message) => {
    const reply = await adopt(other)
    expect(problemOf(reply)).toEqual([400, 'common/malformed'])
    const [fault] = reply.json<{ errors: { pointer: string; message: string }[] }>().errors
    expect(fault?.pointer).toBe(pointer)
    expect(fault?.message).toContain(message)
  })

  test('is tried on a month before it is adopted; nothing is written', async () => {
    const reply = await city.taskforce.post('/api/ranking-rules/preview', { rule, month: '2025-09' })
    const preview = reply.json<RulePreview>()
    expect(preview).toMatchObject({ isRanked: true, changed: 2, total: 2 })
    expect(
      preview.rows.map(({ code, now, proposed, move }) => [
        code,
        now.place,
        now.score,
        proposed.place,
        proposed.score,
        move,
      ]),
    ).toEqual([
      ['A02', 2, 65.38, 1, 75, 1],
      ['A01', 1, 69.23, 2, 50, -1],
    ])
    expect((await city.taskforce.get('/api/ranking-rules')).json<Rules>().rows).toHaveLength(1)
    const wrong = await city.taskforce.post('/api/ranking-rules/preview', {
      rule: { ...rule, tiers: [{ name: '优', fromScore: 9 }] },
      month: '2025-09',
    })
    expect(wrong.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer).toBe('/rule/tiers')
  })

  test('is adopted by the task force alone, and the trail says so', async () => {
    expect((await (await city.as('fagai')).post('/api/ranking-rules', { ...rule, reason: 'x' })).statusCode).toBe(403)
    await adopt()
    const { rows } = (await city.taskforce.get('/api/trail?subject=ranking-rule:2025-10')).json<{ rows: object[] }>()
    expect(rows).toMatchObject([{ action: 'ranking-rule.adopt', detail: { reason: '专班〔2025〕12号', target: 60 } }])
  })
})
