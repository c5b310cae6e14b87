import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { months, project, reportsOf } from '../kinds/rows.ts'
import { header, tables } from '../kinds/samples.ts'
import { type SmallCity, smallCity } from './small-city.ts'

interface Overview {
  readonly areas: readonly (Record<string, unknown> & { code: string })[]
  readonly indicators: readonly (Record<string, unknown> & { code: string })[]
  readonly attention: readonly { kind: string; subject: { code: string } }[]
  readonly changes: readonly unknown[]
  readonly subline: string
  readonly isRanked: boolean
}

const overviewOf = async ({ taskforce }: SmallCity, month = '2025-09') =>
  (await taskforce.get(`/api/overview?month=${month}`)).json<Overview>()

const placesOf = ({ areas }: Overview) => areas.map(({ code, place, tied }) => [code, place, tied])

const withoutLights = { green: 0, yellow: 0, red: 0, grey: 0, exempt: 0 }

describe('the overview of a month', () => {
  let city: SmallCity
  beforeAll(async () => {
    city = await smallCity()
  })
  afterAll(() => city.app.close())

  test('has the city in its fields', async () => {
    const overview = await overviewOf(city)
    expect(overview).toMatchObject({
      month: '2025-09',
      snapshot: null,
      asOf: '2025-09-30',
      headline: '2025年9月重点片区专项债占45.0%，差5.0个百分点；无片区滞后；1个项目亮红灯',
      completeness: { accepted: 6, owed: 6, onTime: null },
      isRanked: true,
    })
    expect(overview.areas).toMatchObject([
      {
        code: 'A01',
        name: '云锦枢纽片区',
        category: 'central',
        light: 'green',
        counts: { ...withoutLights, green: 1, yellow: 1 },
        planYuan: 24_000_000,
        ytdYuan: 16_200_000,
        expectedYuan: 18_000_000,
        behindPoints: 7.5,
        rateDisplay: '67.5%',
        place: 1,
        tied: false,
      },
      {
        code: 'A02',
        light: 'yellow',
        counts: { ...withoutLights, green: 1, red: 1 },
        planYuan: 24_000_000,
        ytdYuan: 13_500_000,
        behindPoints: 18.75,
        place: 2,
      },
    ])
  })

  test('has four indicators, each with its ratio, its target and its verdict', async () => {
    const { indicators } = await overviewOf(city)
    expect(indicators).toMatchObject([
      { code: 'bond-share', numerator: 9_000_000, denominator: 20_000_000, value: 0.45, operator: '>=', target: 0.5 },
      { code: 'rail-800m', operator: '>', target: 0.65, met: false },
      { code: 'investment-rate', numerator: 29_700_000, denominator: 48_000_000, target: 0.75, met: false },
      { code: 'start-rate', numerator: 0, denominator: 0, value: null, met: null, display: '—' },
    ])
    for (const { basis, display, met } of indicators) {
      expect(basis).toBeTruthy()
      expect(display).toBeTruthy()
      expect([true, false, null]).toContain(met)
    }
  })

  test('asks for attention where a target is missed, the bonds first', async () => {
    const { attention } = await overviewOf(city)
    expect(attention.map(({ kind, subject }) => [kind, subject.code])).toEqual([
      ['bond-gap', 'bond-share'],
      ['rail-below', 'rail-800m'],
    ])
  })

  test('opens with the newest month that is reported, as of today while it runs', async () => {
    const latest = (await city.taskforce.get('/api/overview')).json()
    expect(latest).toMatchObject({ month: '2025-09', asOf: '2025-09-30' })
    expect(await overviewOf(city, '2025-10')).toMatchObject({ asOf: '2025-10-28' })
    const periods = (await city.taskforce.get('/api/periods')).json()
    const imported = {
      provisional: false,
      state: 'imported',
      exempt: 0,
      onTime: null,
      openedOn: null,
      dueOn: null,
      lateUntil: null,
      originalDueOn: null,
      dueReason: null,
    }
    const rows = months
      .toReversed()
      .map((month) => ({ month, accepted: 6, owed: 6, ...imported, snapshot: null, version: 0 }))
    expect(periods).toEqual({ current: '2025-09', total: 9, rows })
  })

  test('of a month without reports measures nothing and ranks nobody', async () => {
    const overview = await overviewOf(city, '2025-10')
    expect(overview).toMatchObject({ completeness: { accepted: 0, owed: 6 }, isRanked: false })
    expect(overview.areas.map(({ light, place }) => [light, place])).toEqual([
      ['grey', null],
      ['grey', null],
    ])
  })

  test('of a snapshot that was not taken is 404', async () => {
    expect((await city.taskforce.get('/api/overview?month=2025-09&snapshot=2025-09-1')).statusCode).toBe(404)
  })

  test('moves when something is imported', async () => {
    const own = await smallCity()
    await overviewOf(own)
    await own.taskforce.importRows('reports', [header.reports, ['P1', '2025-09', 400]])
    expect((await overviewOf(own)).areas[0]).toMatchObject({ ytdYuan: 19_200_000, behindPoints: -5 })
  })
})

describe('an area that has not reported', () => {
  test('is grey, has no place, is named below the headline, and leaves the others theirs', async () => {
    const city = await smallCity({
      projects: [
        header.projects,
        ...['P1', 'P2', 'P4', 'P5', 'P6'].map((code) => project(code, 'C1', 'D1')),
        project('P3', 'C3', 'D2'),
      ],
      reports: [...reportsOf(['P1', 'P2', 'P4', 'P5', 'P6']), ...reportsOf(['P3'], months.slice(0, 8)).slice(1)],
    })
    const overview = await overviewOf(city)
    expect(overview).toMatchObject({ completeness: { accepted: 5, owed: 6 }, isRanked: true })
    expect(placesOf(overview)).toEqual([
      ['A01', 1, false],
      ['A02', null, false],
    ])
    expect(overview.areas[1]).toMatchObject({ light: 'grey', rateDisplay: '未报', accepted: 0, owed: 1, move: null })
    expect(overview.subline).toContain('清江新城片区尚未报送（不计入排名）')
    expect(overview.attention).toContainEqual(
      expect.objectContaining({ kind: 'unreported', subject: { kind: 'area', code: 'A02' } }),
    )
  })
})

describe('places', () => {
  const fiveProjects = [header.projects, ...['P1', 'P2', 'P3', 'P4', 'P5'].map((code) => project(code, 'C1', 'D1'))]
  const fivePlans = [header.plans, ...['P1', 'P2', 'P3', 'P4', 'P5'].map((code) => [code, 2025, 1200])]
  const fiveOnly = { projects: fiveProjects, plans: fivePlans, 'bond-allocations': [header['bond-allocations']] }

  test.each([
    [['P1', 'P2', 'P3', 'P4'], true],
    [['P1', 'P2', 'P3'], false],
  ])('are given from four fifths reported: %j of five, %s', async (reported, isRanked) => {
    const city = await smallCity({ ...fiveOnly, reports: reportsOf(reported) })
    const overview = await overviewOf(city)
    expect(overview.isRanked).toBe(isRanked)
    expect(overview.areas[0]?.['place']).toBe(isRanked ? 1 : null)
  })

  test('are shared by equal scores and leave a gap behind them: 1, 2, 2, 4', async () => {
    const city = await smallCity({
      areas: [
        header.areas,
        ...['A01', 'A02', 'A03', 'A04'].map((code) => [
          code,
          `${code}片区`,
          '中心城区',
          '市发改委',
          'D1',
          '2023-03-01',
          null,
        ]),
      ],
      clusters: [header.clusters, ...['1', '2', '3', '4'].map((n) => [`C${n}`, `集群${n}`, `A0${n}`, '市发改委'])],
      projects: [header.projects, ...['1', '2', '3', '4'].map((n) => project(`P${n}`, `C${n}`, 'D1'))],
      plans: [header.plans, ...['P1', 'P2', 'P3', 'P4'].map((code) => [code, 2025, 1200])],
      reports: [
        header.reports,
        ['P1', '2025-09', 900],
        ['P2', '2025-09', 800],
        ['P3', '2025-09', 800],
        ['P4', '2025-09', 700],
      ],
      'bond-allocations': [header['bond-allocations']],
    })
    expect(placesOf(await overviewOf(city))).toEqual([
      ['A01', 1, false],
      ['A02', 2, true],
      ['A03', 2, true],
      ['A04', 4, false],
    ])
  })

  test('say how far they moved since last month', async () => {
    const city = await smallCity({
      reports: [
        ...reportsOf(['P1', 'P2', 'P3', 'P4', 'P5', 'P6'], months.slice(0, 8)),
        ['P1', '2025-09', 0],
        ['P2', '2025-09', 0],
        ['P3', '2025-09', 900],
        ['P4', '2025-09', 100],
        ['P5', '2025-09', 0],
        ['P6', '2025-09', 0],
      ],
    })
    const overview = await overviewOf(city)
    expect(overview.areas.map(({ code, place, move }) => [code, place, move])).toEqual([
      ['A01', 2, -1],
      ['A02', 1, 1],
    ])
  })
})

describe('a package', () => {
  const packaged = [
    header.projects,
    project('K0', 'C1', 'D1'),
    project('K1', 'C1', 'D1', 'K0'),
    project('K2', 'C1', 'D1', 'K0'),
  ]
  const bare = { projects: packaged, 'bond-allocations': [header['bond-allocations']] }
  const monthOf = (...lines: [string, number][]) => [
    header.reports,
    ...lines.map(([code, wan]) => [code, '2025-09', wan]),
  ]

  test('is never counted beside its parts', async () => {
    const city = await smallCity({
      ...bare,
      plans: [header.plans, ['K0', 2025, 1200], ['K1', 2025, 700], ['K2', 2025, 500]],
      reports: monthOf(['K0', 900], ['K1', 500], ['K2', 400]),
    })
    const overview = await overviewOf(city)
    expect(overview.areas[0]).toMatchObject({ planYuan: 12_000_000, ytdYuan: 9_000_000, owed: 2, accepted: 2 })
    expect(overview).toMatchObject({ completeness: { accepted: 2, owed: 2 } })
    const { rows } = (await city.taskforce.get('/api/projects?month=2025-09&sort=code')).json<{ rows: unknown[] }>()
    expect(rows).toMatchObject([
      { code: 'K0', isPackage: true },
      { code: 'K1', isPackage: false },
      { code: 'K2', isPackage: false },
    ])
  })

  test('stands for its parts while they have neither plan nor report', async () => {
    const city = await smallCity({ ...bare, plans: [header.plans, ['K0', 2025, 1200]], reports: monthOf(['K0', 900]) })
    expect((await overviewOf(city)).areas[0]).toMatchObject({ planYuan: 12_000_000, ytdYuan: 9_000_000, owed: 1 })
  })
})

describe('the list of areas', () => {
  test('is that of the end of the month: areas enter and leave', async () => {
    const city = await smallCity({
      areas: [
        header.areas,
        tables.areas[1],
        ['A02', '清江新城片区', '城市新区', '市发改委', 'D2', '2025-06-15', '2025-09-10'],
      ],
    })
    const listedIn = async (month: string) => (await overviewOf(city, month)).areas.map(({ code }) => code)
    expect(await listedIn('2025-05')).toEqual(['A01'])
    expect(await listedIn('2025-06')).toEqual(['A01', 'A02'])
    expect(await listedIn('2025-08')).toEqual(['A01', 'A02'])
    expect(await listedIn('2025-09')).toEqual(['A01'])
    const asOf = async (day: string) =>
      (await city.taskforce.get(`/api/areas?asOf=${day}`)).json<{ rows: { code: string }[] }>().rows.length
    expect([
      await asOf('2025-06-14'),
      await asOf('2025-06-15'),
      await asOf('2025-09-09'),
      await asOf('2025-09-10'),
    ]).toEqual([1, 2, 2, 1])
  })

  test('is narrowed to a category', async () => {
    const city = await smallCity()
    const reply = (await city.taskforce.get('/api/areas?category=new')).json()
    expect(reply).toMatchObject({ total: 1, rows: [{ code: 'A02', clusterCount: 1, projectCount: 2 }] })
  })
})

test('a project that a report completed last year owes nothing, on the overview and in the list of months alike', async () => {
  const city = await smallCity()
  await city.taskforce.importRows('reports', [
    [...header.reports, '形象进度(%)', '实际竣工'],
    ['P6', '2024-12', 5, 100, '2024-12'],
  ])
  const { rows } = (await city.taskforce.get('/api/periods')).json<{ rows: { month: string; owed: number }[] }>()
  const overview = await overviewOf(city)
  expect(overview).toMatchObject({ completeness: { accepted: 5, owed: 5 } })
  expect(rows.find(({ month }) => month === '2025-09')).toMatchObject({ accepted: 5, owed: 5 })
})
