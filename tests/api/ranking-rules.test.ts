import type { Ranking, RankingHistory } from '@pianqu/shared/rankings/ranking.contract.ts'
import { defaultRankingRule, type RankingRule } from '@pianqu/shared/rankings/ranking-rule.schema.ts'
import type { RulePreview } from '@pianqu/shared/rules/rule.contract.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { months, project, reportsOf } from '../kinds/rows.ts'
import { header } from '../kinds/samples.ts'
import { adopted } from './rule-kit.ts'
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

describe('the rule of the monthly index', () => {
  let city: SmallCity
  beforeEach(async () => {
    city = await smallCity(given)
  })

  const adopt = () => {
    const { effectiveMonth: from, ...changes } = rule
    return adopted(city, { kind: 'ranking', code: 'monthly-index', from, changes })
  }

  const scores = async (month: string) =>
    (await city.taskforce.get(`/api/rankings?month=${month}`))
      .json<Ranking>()
      .rows.map(({ code, place, score, list }) => [code, place, score, list])

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

  test('is tried on a month before it is adopted; nothing is written', async () => {
    const { effectiveMonth: _month, ...content } = rule
    const path = '/api/rules/ranking/monthly-index'
    const reply = await city.taskforce.post(`${path}/preview`, { content, months: ['2025-09'] })
    const [preview] = reply.json<RulePreview>().months
    expect(preview).toMatchObject({ month: '2025-09', changed: 2, total: 2 })
    expect(preview?.rows.map(({ code, now, proposed }) => [code, now, proposed])).toEqual([
      ['A02', '第2名，65.38分，一般，需加力', '第1名，75.00分，良好，红榜'],
      ['A01', '第1名，69.23分，一般，需加力', '第2名，50.00分，一般，需加力'],
    ])
    expect(await scores('2025-09')).toEqual([
      ['A01', 1, 69.23, 'push'],
      ['A02', 2, 65.38, 'push'],
    ])
  })
})
