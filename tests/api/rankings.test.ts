import type { Ranking, RankingHistory, RankingWhy } from '@pianqu/shared/rankings/ranking.contract.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../city.ts'
import { months, project, reportsOf } from '../kinds/rows.ts'
import { header, tables } from '../kinds/samples.ts'
import { handIn, octoberCity, type Problem, problemOf } from './dispatch-kit.ts'
import { type SmallCity, smallCity } from './small-city.ts'

const ranking = async (client: Client, query: string): Promise<Ranking> =>
  (await client.get(`/api/rankings?${query}`)).json<Ranking>()

const places = ({ rows }: Ranking) => rows.map(({ code, place, score, tier, list }) => [code, place, score, tier, list])

const started = (row: readonly (string | number | null)[], planned: string | null, actual: string | null) => [
  ...row,
  planned,
  actual,
]

/** Starts of both areas and money of a bond of each. */
const full = {
  projects: [
    [...header.projects, '计划开工', '实际开工'],
    started(project('P1', 'C1', 'D1'), '2025-03', '2025-04'),
    started(project('P2', 'C2', 'D1'), '2025-05', null),
    started(project('P3', 'C3', 'D2'), '2025-02', '2025-02'),
    started(project('P4', 'C3', 'D1'), null, null),
    started(project('P5', null, 'D2'), null, null),
    started(project('P6', null, 'D1'), null, null),
  ],
  'bond-allocations': tables['bond-allocations'],
  'bond-spending': [header['bond-spending'], ['BD1', 'P1', '2025-06', 300], ['BD2', 'P3', '2025-09', 100]],
}

describe('the ranking of a month', () => {
  let city: SmallCity
  beforeAll(async () => {
    city = await smallCity(full)
  })

  test('is the index worked out by hand, with its parts', async () => {
    const reply = await ranking(city.taskforce, 'month=2025-09')
    // A02: (45×75 + 20×100 + 20×100) ÷ 85; A01: (45×90 + 20×50 + 20×50) ÷ 85.
    expect(places(reply)).toEqual([
      ['A02', 1, 86.76, '良好', 'red'],
      ['A01', 2, 71.18, '一般', 'push'],
    ])
    expect(reply).toMatchObject({ isRanked: true, isPublished: false, red: ['A02'], push: ['A01'], total: 2 })
    expect(reply.rows[1]).toMatchObject({ gapToPrevious: 15.58, leftOut: ['blockers'], months: ['2025-09'] })
    expect(reply.rows[1]?.parts).toMatchObject([
      {
        code: 'investment',
        score: 90,
        weight: 52.94,
        nominalWeight: 45,
        numerator: 16_200_000,
        denominator: 18_000_000,
        source: { figure: 'area-progress', code: 'A01' },
      },
      { code: 'starts', score: 50, weight: 23.53, numerator: 1, denominator: 2, display: '应开工2个，已开工1个' },
      { code: 'blockers', score: null, weight: null, nominalWeight: 15, points: null, display: '—' },
      { code: 'bond-use', score: 50, weight: 23.53, numerator: 3_000_000, denominator: 6_000_000 },
    ])
    expect(reply.leftOut).toEqual(['「堵点按期销号」（权重15）尚无数据，本期不计，其余分项权重按比例放大到100'])
    expect(reply.notice).toBe('9月尚未发布，名次为暂定，会随填报变化')
  })

  test('adds up: points are the score, weights 100', async () => {
    const { rows } = await ranking(city.taskforce, 'month=2025-09')
    for (const { parts, score } of rows) {
      const sum = (values: (number | null)[]) =>
        Math.round(values.reduce<number>((all, value) => all + (value ?? 0), 0) * 100)
      expect(sum(parts.map(({ points }) => points))).toBe(Math.round((score ?? 0) * 100))
      expect(sum(parts.map(({ weight }) => weight))).toBe(10_000)
    }
  })

  test('is within peers: areas of a category, and districts over what they are responsible for', async () => {
    expect(places(await ranking(city.taskforce, 'month=2025-09&group=central'))).toEqual([
      ['A01', 1, 71.18, '一般', 'push'],
    ])
    const districts = await ranking(city.taskforce, 'month=2025-09&group=districts')
    // D1: P1, P2, P4, P6: 3,420 of 3,600 invested, 1 of 2 started, 300 spent of 600 + 700÷6; D2: 100 of 400 + 300÷6.
    expect(districts.rows.map(({ code, parts }) => [code, ...parts.map(({ score }) => score)])).toEqual([
      ['D1', 95, 50, null, 41.86],
      ['D2', 75, 100, null, 22.22],
    ])
    expect(districts.rows[1]).toMatchObject({ name: '清江区', category: null })
  })

  test('has none of departments by month, and says why', async () => {
    const reply = await ranking(city.taskforce, 'month=2025-09&group=departments')
    expect(reply).toMatchObject({ rows: [], isRanked: false, notice: '市级部门没有月度指数，按年公布双向考核结果' })
    const ofYear = await ranking(city.taskforce, 'month=2025-09&group=departments&by=year')
    expect(ofYear).toMatchObject({ rows: [], notice: '本年双向考核结果尚未公布' })
  })

  test('shows a district its own parts with amounts, and of others the scores', async () => {
    const reply = await ranking(await city.as('quxian1'), 'month=2025-09')
    const [other, own] = reply.rows
    expect(other?.parts[0]).toMatchObject({
      score: 75,
      points: 39.7,
      numerator: null,
      denominator: null,
      display: '—',
    })
    expect(own?.parts[0]).toMatchObject({ score: 90, numerator: 16_200_000 })
    for (const username of ['auditor', 'caizheng', 'lingdao']) {
      const { rows } = await ranking(await city.as(username), 'month=2025-09')
      expect(rows[0]?.parts[0]?.numerator).toBe(13_500_000)
    }
  })

  test('is explained: points lost, the median, the neighbour and what would lift', async () => {
    const why = (await city.taskforce.get('/api/rankings/why?month=2025-09&code=A01')).json<RankingWhy>()
    expect(why.parts.map(({ code, lost, median }) => [code, lost, median])).toEqual([
      ['bond-use', 11.77, 75],
      ['starts', 11.76, 75],
      ['investment', 5.29, 82.5],
      ['blockers', null, null],
    ])
    expect(why.above).toMatchObject({ code: 'A02', distance: 15.58 })
    expect(why.lift).toMatchObject({
      points: 15.58,
      ways: [],
      sentence: expect.stringContaining('任何一项单独提高到满分都不够'),
    })
    expect(why.sentences.length).toBeGreaterThan(0)
    const missing = await city.taskforce.get('/api/rankings/why?month=2025-09&code=A99')
    expect(problemOf(missing)).toEqual([404, 'common/not-found'])
    expect(missing.json<Problem>().detail).toBe('2025年9月全部片区排名中没有“A99”')
  })
})

describe('a ranking over a quarter or a year', () => {
  let city: SmallCity
  beforeAll(async () => {
    const lines = reportsOf(['P1', 'P2', 'P3', 'P4', 'P5', 'P6']).filter(
      ([code, at]) => code !== 'P1' || at !== '2025-09',
    )
    city = await smallCity({ reports: [...lines, ['P1', '2025-09', 0]] })
  })

  test('is the exact mean of its ranked months, and says which', async () => {
    const reply = await ranking(city.taskforce, 'month=2025-09&by=quarter')
    // A01: (90 + 90 + 84.44…) ÷ 3 = 88.148….
    expect(places(reply).map(([code, , score]) => [code, score])).toEqual([
      ['A01', 88.15],
      ['A02', 75],
    ])
    expect(reply).toMatchObject({ label: '2025年第3季度', months: ['2025-07', '2025-08', '2025-09'] })
    expect(reply.notice).toContain('按7月、8月、9月得分平均')
    expect(reply.comparedWith).toEqual({ month: '2025-06', label: '第2季度', snapshot: null })
    expect(reply.rows[0]?.before).toMatchObject({ place: 1, score: 90 })
    expect(reply.rows[0]?.parts[0]).toMatchObject({ score: 88.15, weight: 100, numerator: null, display: '3个月平均' })
    // (8×90 + 84.44…) ÷ 9 = 89.382….
    expect((await ranking(city.taskforce, 'month=2025-09&by=year')).rows[0]?.score).toBe(89.38)
  })

  test('says which part of the quarter is not ranked yet', async () => {
    await city.taskforce.importRows('reports', reportsOf(['P1', 'P2'], ['2025-10']))
    const october = await ranking(city.taskforce, 'month=2025-10&by=quarter')
    expect(october).toMatchObject({ isRanked: false, notice: '暂不排名（2/6）', months: [] })
    const year = await ranking(city.taskforce, 'month=2025-10&by=year')
    expect(year.notice).toMatch(/^按1月、.*9月得分平均；10月暂不排名（2\/6）/)
    expect(year.rows[0]).toMatchObject({ code: 'A01', score: 89.38 })
  })

  test('draws the bump chart of months, quarters and years', async () => {
    const history = async (by: string) =>
      (await city.taskforce.get(`/api/rankings/history?by=${by}&year=2025`)).json<RankingHistory>()
    const monthly = await history('month')
    expect(monthly.periods.map(({ key }) => key)).toEqual(months)
    expect(monthly.series.map(({ code, points }) => [code, points.at(-1)])).toEqual([
      ['A01', { place: 1, tied: false, score: 84.44 }],
      ['A02', { place: 2, tied: false, score: 75 }],
    ])
    expect((await history('quarter')).periods.map(({ key, month }) => [key, month])).toEqual([
      ['2025Q1', '2025-03'],
      ['2025Q2', '2025-06'],
      ['2025Q3', '2025-09'],
    ])
    expect((await history('year')).periods).toMatchObject([{ key: '2025', label: '2025年', isPublished: false }])
  })
})

describe('who takes part', () => {
  test('is who is listed at the end of the month and has reported; the new one is said to be new', async () => {
    const city = await smallCity({
      areas: [
        ...tables.areas,
        ['A03', '新进片区', '郊区新城', '市发改委', '云锦区', '2025-09-05', null],
        ['A04', '未报片区', '郊区新城', '市发改委', '云锦区', '2023-09-05', null],
      ],
      clusters: [...tables.clusters, ['C4', '新集群', 'A03', '市发改委'], ['C5', '静集群', 'A04', '市发改委']],
      projects: [...tables.projects, project('P7', 'C4', 'D1'), project('P8', 'C5', 'D1')],
      plans: [...tables.plans, ['P7', 2025, 1200], ['P8', 2025, 1200]],
      reports: [...tables.reports, ...months.map((month) => ['P7', month, 120] as const)],
    })
    const { rows, leftOut } = await ranking(city.taskforce, 'month=2025-09')
    expect(rows.map(({ code, place, isNew, move, missing }) => [code, place, isNew, move, missing])).toEqual([
      ['A03', 1, true, null, null],
      ['A01', 2, false, -1, null],
      ['A02', 3, false, -1, null],
      ['A04', null, false, null, '未报，不参与'],
    ])
    expect(rows[1]?.because).toEqual(['新进片区8月未参与排名，本期排在前面'])
    expect(rows[0]?.because).toEqual(['8月不在名单内，本期新进'])
    // Nothing is said of parts by a row that has no place.
    expect(leftOut.join()).not.toContain('未报片区')
    expect((await ranking(city.taskforce, 'month=2025-08')).rows.map(({ code }) => code)).not.toContain('A03')
  })

  test('is nobody while less than four fifths are accepted: 暂不排名', async () => {
    const city = await smallCity({ reports: reportsOf(['P1', 'P2', 'P3'], ['2025-09']) })
    const reply = await ranking(city.taskforce, 'month=2025-09')
    expect(reply).toMatchObject({ isRanked: false, notice: '暂不排名（3/6）', red: [], push: [], comparedWith: null })
    expect(reply.rows.map(({ place, score, missing }) => [place, score, missing])).toEqual([
      [null, null, '本期暂不排名'],
      [null, null, '本期暂不排名'],
    ])
    expect(await ranking(city.taskforce, 'month=2031-01')).toMatchObject({ isRanked: false })
  })

  test('keeps the exempt without a place, and says 免报', async () => {
    const city = await octoberCity()
    for (const projectCode of ['P3', 'P4']) {
      await city.taskforce.post('/api/periods/2025-10/exemptions', { projectCode, reason: '洪水停工' })
    }
    for (const username of ['quxian1', 'quxian2']) await handIn(city, username)
    const { rows } = await ranking(city.taskforce, 'month=2025-10')
    expect(rows.find(({ code }) => code === 'A02')).toMatchObject({
      exempt: true,
      place: null,
      missing: '免报，不参与',
    })
  })
})
