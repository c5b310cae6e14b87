import type { Ranking, RankingHistory } from '@pianqu/shared/rankings/ranking.contract.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../city.ts'
import { correct, handIn, problemOf, publishedCity } from './dispatch-kit.ts'
import type { SmallCity } from './small-city.ts'

const ranking = async (client: Client, query: string): Promise<Ranking> =>
  (await client.get(`/api/rankings?${query}`)).json<Ranking>()

describe('a published ranking', () => {
  let city: SmallCity
  let told: Ranking
  beforeAll(async () => {
    city = await publishedCity()
    told = await ranking(city.taskforce, 'month=2025-09')
    await correct(city, await city.as('quxian1'))
  })

  test('was final once published, and marked nowhere', () => {
    expect(told).toMatchObject({ isPublished: true, isFrozen: false, notice: null })
    expect(told.rows.map(({ code, place, score, published }) => [code, place, score, published])).toEqual([
      ['A01', 1, 90, undefined],
      ['A02', 2, 75, undefined],
    ])
  })

  test('stands in its snapshot as it was told, whatever is corrected later', async () => {
    const frozen = await ranking(city.taskforce, 'snapshot=2025-09-1')
    expect(frozen).toEqual({ ...told, snapshot: '2025-09-1', isFrozen: true })
    const ofYear = await ranking(city.taskforce, 'snapshot=2025-09-1&by=year&group=districts')
    expect(ofYear).toMatchObject({ isFrozen: true, by: 'year', group: 'districts', month: '2025-09' })
    const why = await city.taskforce.get('/api/rankings/why?snapshot=2025-09-1&code=A01')
    expect(why.json()).toMatchObject({ snapshot: '2025-09-1', row: { score: 90 } })
  })

  test('stands beside what it would be now', async () => {
    const now = await ranking(city.taskforce, 'month=2025-09')
    // 1,520 of 1,800.
    expect(now.rows[0]).toMatchObject({
      code: 'A01',
      score: 84.44,
      published: { snapshot: '2025-09-1', place: 1, tied: false, score: 90 },
    })
    expect(now.rows[1]?.published).toBeUndefined()
    const { periods, series } = (await city.taskforce.get('/api/rankings/history?year=2025')).json<RankingHistory>()
    expect(periods.at(-1)).toMatchObject({ key: '2025-09', isPublished: true, snapshot: '2025-09-1' })
    expect(series[0]?.points.at(-1)).toEqual({
      place: 1,
      tied: false,
      score: 90,
      restated: { place: 1, tied: false, score: 84.44 },
    })
  })

  test('is what the next month moves from', async () => {
    for (const username of ['quxian1', 'quxian2']) await handIn(city, username)
    const october = await ranking(city.taskforce, 'month=2025-10')
    expect(october.comparedWith).toEqual({ month: '2025-09', label: '9月', snapshot: '2025-09-1' })
    expect(october.notice).toBe('10月尚未发布，名次为暂定，会随填报变化')
    // 1,720 of 2,000, against the 90 that was published.
    expect(october.rows[0]).toMatchObject({
      code: 'A01',
      score: 86,
      move: 0,
      before: { place: 1, score: 90 },
      because: ['投资进度由90.00分降至86.00分，总分少4.00分'],
    })
  })

  test('ends a quarter and a year with the newest month that one may read', async () => {
    const ends = async (username: string, by: string) => {
      const reply = await (await city.as(username)).get(`/api/rankings/history?by=${by}&year=2025`)
      return reply.json<RankingHistory>().periods.map(({ key, month }) => [key, month])
    }
    expect(await ends('zhuanban', 'year')).toEqual([['2025', '2025-10']])
    for (const username of ['caizheng', 'quxian1']) {
      expect(await ends(username, 'year')).toEqual([['2025', '2025-09']])
      expect((await ends(username, 'quarter')).at(-1)).toEqual(['2025Q3', '2025-09'])
    }
  })

  test('that an older snapshot did not freeze is worked out from now, and it is said', async () => {
    city.world.db.sqlite.exec(`INSERT INTO snapshots SELECT '2025-08-1', '2025-08', 1, taken_at, taken_by, taken_by_name,
      note, content, invested, hash, format FROM snapshots WHERE number = '2025-09-1'`)
    const reply = await ranking(city.taskforce, 'snapshot=2025-08-1')
    expect(reply).toMatchObject({ month: '2025-08', snapshot: '2025-08-1', isFrozen: false, isRanked: true })
    expect(reply.notice).toContain('快照2025-08-1发布时没有固定排名，以下按现在的数据计算')
    expect(problemOf(await city.taskforce.get('/api/rankings?snapshot=2025-07-1'))).toEqual([404, 'snapshot/missing'])
  })
})
