import type { LightOverrideRow } from '@pianqu/shared/lights/light-override.contract.ts'
import type { TrailLine } from '@pianqu/shared/trail/trail.contract.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { handIn, type Problem, problemOf, publishedCity } from './dispatch-kit.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity

beforeEach(async () => {
  city = await publishedCity()
})

const url = '/api/projects/P3/light-overrides'
const decide = (body: object = {}) =>
  city.taskforce.post(url, { light: 'exempt', reason: '汛期停工，经专班会议同意', untilMonth: '2025-12', ...body })
const lightIn = async (month: string) =>
  (await city.taskforce.get(`/api/projects/P3/light?month=${month}`)).json<{ light: string; computed: string }>()
const listed = async () =>
  (await city.taskforce.get(url)).json<{ rows: LightOverrideRow[]; total: number; firstMonth: string }>()

describe('a light decided by hand', () => {
  test('holds from the first unpublished month to its end month, with the computed light beside it', async () => {
    await handIn(city, 'quxian2')
    const before = await lightIn('2025-10')
    expect(before).toMatchObject({ light: 'red', computed: 'red', override: null })
    const reply = await decide()
    expect(reply.statusCode).toBe(201)
    expect(reply.json()).toMatchObject({ fromMonth: '2025-10', untilMonth: '2025-12', by: 'zhuanban', lastMonth: null })
    const override = { light: 'exempt', untilMonth: '2025-12', by: 'zhuanban', reason: '汛期停工，经专班会议同意' }
    expect(await lightIn('2025-10')).toMatchObject({ light: 'exempt', computed: 'red', override })
    expect(await lightIn('2025-12')).toMatchObject({ light: 'exempt', override })
    expect(await lightIn('2025-09')).toMatchObject({ light: 'red', override: null })
    expect(await lightIn('2026-01')).toMatchObject({ override: null })
  })

  test('counts in the lists and sums of its months', async () => {
    await handIn(city, 'quxian2')
    await decide({ light: 'yellow' })
    const { rows } = (await city.taskforce.get('/api/projects?month=2025-10&light=yellow')).json<{ rows: object[] }>()
    expect(rows).toMatchObject([{ code: 'P3', light: 'yellow' }])
  })

  test('leaves what is published as it is', async () => {
    await decide()
    const { rows } = (await city.taskforce.get('/api/projects?snapshot=2025-09-1&q=P3')).json<{ rows: object[] }>()
    expect(rows).toMatchObject([{ code: 'P3', light: 'red' }])
    const refused = await decide({ fromMonth: '2025-09' })
    expect(problemOf(refused)).toEqual([400, 'common/malformed'])
    expect(refused.json<Problem>().detail).toBe('2025年9月及以前的灯号已发布，人工灯号从2025年10月起算')
  })

  test('may begin in the past while nothing is published', async () => {
    city = await smallCity()
    const reply = await decide({ fromMonth: '2025-06' })
    expect(reply.json()).toMatchObject({ fromMonth: '2025-06', untilMonth: '2025-12' })
    expect(await lightIn('2025-06')).toMatchObject({ light: 'exempt' })
  })

  test.each([
    ['an end before its beginning', { untilMonth: '2025-09' }, '/untilMonth'],
    ['more than a year', { untilMonth: '2026-10' }, '/untilMonth'],
    ['no reason', { reason: ' ' }, '/reason'],
    ['a light that is a fact', { light: 'grey' }, '/light'],
  ])('is refused with %s', async (_, body, pointer) => {
    const refused = await decide(body)
    expect(problemOf(refused)).toEqual([400, 'common/malformed'])
    expect(refused.json<Problem>().errors).toMatchObject([{ pointer }])
  })

  test('is the only one of its months', async () => {
    await decide()
    expect(problemOf(await decide({ fromMonth: '2025-12', untilMonth: '2026-02' }))).toEqual([
      409,
      'light/override-exists',
    ])
    expect((await decide({ fromMonth: '2026-01', untilMonth: '2026-02' })).statusCode).toBe(201)
    expect((await listed()).total).toBe(2)
  })

  test('is ended early with a reason, and makes room for another', async () => {
    const { overrideId } = (await decide()).json<LightOverrideRow>()
    const end = () => city.taskforce.post(`${url}/${overrideId}/end`, { reason: '已复工' })
    expect((await end()).json()).toMatchObject({ lastMonth: '2025-09', endedBy: 'zhuanban', endReason: '已复工' })
    expect(await lightIn('2025-10')).toMatchObject({ override: null })
    expect(problemOf(await end())).toEqual([409, 'light/override-ended'])
    expect((await decide({ light: 'red' })).statusCode).toBe(201)
    expect((await listed()).rows).toHaveLength(2)
  })

  test('is written in the trail of its project, in words', async () => {
    const { overrideId } = (await decide()).json<LightOverrideRow>()
    await city.taskforce.post(`${url}/${overrideId}/end`, { reason: '已复工' })
    const { rows } = (await city.taskforce.get('/api/trail?subject=project:P3')).json<{ rows: TrailLine[] }>()
    expect(rows.slice(0, 2)).toMatchObject([
      { action: 'light.end-override', detail: { light: 'exempt', lastMonth: '2025-09', reason: '已复工' } },
      { action: 'light.override', detail: { light: 'exempt', fromMonth: '2025-10', untilMonth: '2025-12' } },
    ])
  })

  test('is decided by the task force alone, and read by who may read the project', async () => {
    const d1 = await city.as('quxian1')
    const d2 = await city.as('quxian2')
    for (const client of [d1, d2, await city.as('auditor'), await city.as('lingdao')]) {
      const body = { light: 'green', reason: '请改为正常', untilMonth: '2025-10' }
      expect(problemOf(await client.post(url, body))).toEqual([403, 'auth/forbidden'])
    }
    expect((await d2.get(url)).json()).toMatchObject({ rows: [], firstMonth: '2025-10' })
    expect(problemOf(await d1.get(url))).toEqual([404, 'common/not-found'])
    expect(
      problemOf(
        await city.taskforce.post('/api/projects/NO/light-overrides', {
          light: 'green',
          reason: '没有这个项目',
          untilMonth: '2025-10',
        }),
      ),
    ).toEqual([404, 'common/not-found'])
  })
})
