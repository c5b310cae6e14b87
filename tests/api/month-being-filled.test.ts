import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { header, tables } from '../kinds/samples.ts'
import type { SheetRows } from '../workbook.ts'
import { fill, handIn, octoberCity, publishedCity, step } from './dispatch-kit.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity

/** A02 came into the list in June. */
const areas: SheetRows = tables.areas
  .slice(1)
  .map((row) => row.map((cell, index) => (index === 5 && row[0] === 'A02' ? '2025-06-01' : cell)))

const answer = async <Answer = Record<string, unknown>>(address: string, username = 'zhuanban'): Promise<Answer> => {
  const reply = await (await city.as(username)).get(address)
  if (reply.statusCode !== 200) throw new Error(`${address}: ${reply.body}`)
  return reply.json<Answer>()
}

const rowsOf = async (month: string) => {
  const { rows } = await answer<{ rows: { code: string; light: string; ytdYuan: number | null }[] }>(
    `/api/projects?month=${month}&sort=code`,
  )
  return rows
}

interface Area {
  readonly code: string
  readonly light: string
}

const areaOf = async (code: string, month: string) =>
  (await answer<{ areas: Area[] }>(`/api/overview?month=${month}`)).areas.find((area) => area.code === code)

const indicatorOf = async (code: string, month: string) => {
  const { indicators } = await answer<{ indicators: { code: string }[] }>(`/api/overview?month=${month}`)
  return indicators.find((indicator) => indicator.code === code)
}

/** P3 and P5 of D2 accepted, P1, P2, P4 and P6 of D1 waiting for their review. */
async function halfReviewed(): Promise<SmallCity> {
  const half = await octoberCity()
  await handIn(half, 'quxian2')
  const d1 = await half.as('quxian1')
  await step(d1, await fill(d1), { step: 'submit' })
  return half
}

const pages = [
  '/api/overview?',
  '/api/areas?',
  '/api/areas/A01?',
  '/api/projects?',
  '/api/projects/P1?',
  '/api/projects/P1/light?',
  '/api/sources/investment-rate?',
  '/api/sources/project-progress?code=P1&',
  '/api/rankings?',
]

describe('a month that is being filled', () => {
  beforeAll(async () => {
    city = await halfReviewed()
  })
  afterAll(() => city.app.close())

  test('says so first', async () => {
    expect(await answer('/api/overview?month=2025-10')).toMatchObject({
      provisional: true,
      headline: expect.stringMatching(/^已审 2\/6，暂计：2025年10月/),
      completeness: { accepted: 2, owed: 6 },
    })
    expect(await answer('/api/areas/A02?month=2025-10')).toMatchObject({
      headline: expect.stringMatching(/^已审 1\/2，暂计：/),
    })
  })

  test.each(pages)('is provisional on %s, and no other month is', async (address) => {
    expect(await answer(`${address}month=2025-10`)).toMatchObject({ provisional: true })
    expect(await answer(`${address}month=2025-09`)).toMatchObject({ provisional: false })
  })

  test('has lines that wait for review with a mark of their own, without points or last month’s sum', async () => {
    const rows = await rowsOf('2025-10')
    expect(rows.map(({ code, light }) => [code, light])).toEqual([
      ['P1', 'pending'],
      ['P2', 'pending'],
      ['P3', 'red'],
      ['P4', 'pending'],
      ['P5', 'green'],
      ['P6', 'pending'],
    ])
    const waiting = rows.filter(({ light }) => light === 'pending')
    for (const row of waiting) {
      expect(row).toMatchObject({ ytdYuan: null, behindPoints: null, behindDisplay: null, missing: '已报待审' })
    }
    expect(await answer('/api/projects/P1/light?month=2025-10')).toMatchObject({ light: 'pending' })
    expect(await answer('/api/projects/P1?month=2025-10')).toMatchObject({ headline: '2025年10月本项目已报待审' })
  })

  test('compares the accepted lines alone', async () => {
    expect(await areaOf('A02', '2025-10')).toMatchObject({
      accepted: 1,
      pending: 1,
      owed: 2,
      planYuan: 12_000_000,
      ytdYuan: 5_500_000,
      expectedYuan: 10_000_000,
      behindPoints: 37.5,
      behindDisplay: '37.5',
      counts: { red: 1, pending: 1, grey: 0 },
    })
    expect(await areaOf('A01', '2025-10')).toMatchObject({
      light: 'pending',
      ytdYuan: null,
      behindPoints: null,
      missing: '已报待审',
      rateDisplay: '已报待审',
      counts: { pending: 2, grey: 0 },
    })
    expect(await indicatorOf('investment-rate', '2025-10')).toMatchObject({
      numerator: 5_500_000,
      denominator: 12_000_000,
    })
  })

  test('asks only for what was not handed in', async () => {
    const { attention } = await answer<{ attention: { kind: string }[] }>('/api/overview?month=2025-10')
    expect(attention.filter(({ kind }) => kind === 'unreported')).toEqual([])
  })

  test('does not look better than the month before because half of it is missing', async () => {
    const before = await areaOf('A02', '2025-09')
    const after = await areaOf('A02', '2025-10')
    expect([before?.light, after?.light]).toEqual(['yellow', 'red'])
  })

  test('is no more provisional once it is published, and what was left out is told', async () => {
    const { taskforce } = city
    await taskforce.post('/api/periods/2025-10/steps', { step: 'close' })
    expect(await answer('/api/overview?month=2025-10')).toMatchObject({ provisional: true })
    const published = await taskforce.post('/api/periods/2025-10/steps', { step: 'publish', note: '云锦区次月补报' })
    expect(published.statusCode).toBe(200)
    const now = await answer('/api/overview?month=2025-10')
    expect(now).toMatchObject({ provisional: false, headline: expect.not.stringContaining('暂计') })
    expect(await answer('/api/overview?snapshot=2025-10-1')).toEqual({ ...now, snapshot: '2025-10-1' })
    expect(await answer('/api/areas/A02?snapshot=2025-10-1')).toEqual(await answer('/api/areas/A02?month=2025-10'))
  })
})

describe('a month of which nobody reported yet', () => {
  test('is grey without points or sums, and counted as a change', async () => {
    city = await publishedCity()
    const overview = await answer('/api/overview?month=2025-10')
    expect(overview).toMatchObject({
      headline: expect.stringMatching(/^已审 0\/6，暂计：/),
      changes: [
        { code: 'A01', from: expect.any(String), to: 'grey' },
        { code: 'A02', from: 'yellow', to: 'grey' },
      ],
      subline: expect.stringContaining('2个片区报送情况有变'),
      areas: [{ ytdYuan: null, behindPoints: null, missing: '未报' }, { ytdYuan: null }],
    })
    for (const row of await rowsOf('2025-10')) {
      expect(row).toMatchObject({ light: 'grey', ytdYuan: null, behindPoints: null, missing: '未报' })
    }
    await city.app.close()
  })
})

describe('figures of what is not there', () => {
  beforeAll(async () => {
    city = await smallCity({
      areas: [header.areas, ...areas],
      plans: [header.plans, ['P1', 2025, 1200], ['P3', 2025, 1200], ['P4', 2025, 0]],
    })
  })
  afterAll(() => city.app.close())

  test('an area has no schedule before it was admitted', async () => {
    const { series } = await answer<{ series: object[] }>('/api/areas/A02?month=2025-09')
    expect(series[0]).toMatchObject({ month: '2025-01', expectedYuan: null, ytdYuan: null })
    expect(series[8]).toMatchObject({ expectedYuan: 9_000_000 })
  })

  test('what was done without a plan stands beside the rate', async () => {
    const card = await indicatorOf('investment-rate', '2025-09')
    expect(card).toMatchObject({ numerator: 13_500_000, denominator: 24_000_000, unplannedYuan: 16_200_000 })
    expect(await areaOf('A02', '2025-09')).toMatchObject({
      ytdYuan: 4_500_000,
      unplannedYuan: 9_000_000,
      planYuan: 12_000_000,
      behindPoints: 37.5,
      rateDisplay: '37.5%',
    })
    const page = await answer<{ indicators: object[] }>('/api/areas/A02?month=2025-09')
    expect(page.indicators[0]).toMatchObject({
      numerator: 4_500_000,
      denominator: 12_000_000,
      unplannedYuan: 9_000_000,
    })
    expect(await answer('/api/sources/investment-rate?month=2025-09')).toMatchObject({
      value: '56.3%',
      formula: '1,350万元 ÷ 2,400万元 = 56.3%；另有没有年度计划的项目完成1,620万元，不计入',
    })
  })

  test('sums of nothing are empty, and say why', async () => {
    expect(await areaOf('A01', '2025-12')).toMatchObject({ light: 'grey', ytdYuan: null, missing: '未报' })
    expect(await areaOf('A01', '2024-06')).toMatchObject({ planYuan: null, expectedYuan: null, ytdYuan: null })
  })
})
