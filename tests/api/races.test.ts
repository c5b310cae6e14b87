import type { Race, RaceRow } from '@pianqu/shared/rankings/race.contract.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { problemOf, publishedCity } from './dispatch-kit.ts'
import type { SmallCity } from './small-city.ts'

const race = {
  name: '两片区投资竞速',
  memberKind: 'area',
  members: ['A01', 'A02'],
  indicator: 'investment',
  fromMonth: '2025-07',
  toMonth: '2025-09',
  targetPercent: 90,
}

describe('a race', () => {
  let city: SmallCity
  beforeAll(async () => {
    city = await publishedCity()
  })

  const start = (other: object = {}) => city.taskforce.post('/api/races', { ...race, ...other })

  test('stands month by month and ends with a verdict', async () => {
    const reply = await start()
    expect(reply.statusCode).toBe(201)
    const made = reply.json<Race>()
    expect(made).toMatchObject({
      state: 'ended',
      latestMonth: '2025-09',
      leaders: [{ code: 'A01' }],
      byName: 'zhuanban',
    })
    expect(made.months.map(({ month, isPublished }) => [month, isPublished])).toEqual([
      ['2025-07', false],
      ['2025-08', false],
      ['2025-09', true],
    ])
    expect(
      made.months[2]?.rows.map(({ code, place, value, gapToLeader, met }) => [code, place, value, gapToLeader, met]),
    ).toEqual([
      ['A01', 1, 90, 0, true],
      ['A02', 2, 75, 15, false],
    ])
    expect(made.verdict).toBe(
      '至2025年9月：云锦枢纽片区以90.00%居第1名，领先第2名清江新城片区15.00个百分点；目标90.0%：1家达到，清江新城片区未达到；云锦枢纽片区自始至终领先。',
    )
    expect((await (await city.as('quxian2')).get(`/api/races/${made.id}`)).json<Race>()).toEqual(made)
    const { rows } = (await city.taskforce.get(`/api/trail?subject=race:${made.id}`)).json<{ rows: object[] }>()
    expect(rows).toMatchObject([{ action: 'race.create', detail: { name: race.name } }])
  })

  test('is raced on coverage, and on what is invested while it runs', async () => {
    const rail = (await start({ indicator: 'rail-800m', toMonth: '2025-12', targetPercent: null })).json<Race>()
    expect(rail).toMatchObject({ state: 'running', verdict: null })
    // October is open and nobody has reported: its coverage would be known, its month is not ranked.
    expect(rail.months.map(({ isRanked }) => isRanked)).toEqual([true, true, true, false])
    expect(rail.months[0]?.rows.map(({ value, met }) => [value !== null, met])).toEqual([
      [true, null],
      [true, null],
    ])
    // D1: (100 + 80 + 100 + 100) × 3 of 4,800; D2: 150 × 3 of 2,400.
    const growth = (
      await start({ indicator: 'invested-growth', memberKind: 'district', members: ['D1', 'D2'] })
    ).json<Race>()
    expect(growth.months[2]?.rows.map(({ code, value }) => [code, value])).toEqual([
      ['D1', 23.75],
      ['D2', 18.75],
    ])
    const later = (await start({ fromMonth: '2026-01', toMonth: '2026-03' })).json<Race>()
    expect(later).toMatchObject({ state: 'waiting', months: [], leaders: [], latestMonth: null })
  })

  test('is refused with the fault named', async () => {
    const reply = await start({ members: ['A01', 'A77'], toMonth: '2025-06' })
    expect(problemOf(reply)).toEqual([400, 'common/malformed'])
    expect(reply.json<{ errors: { pointer: string; message: string }[] }>().errors).toMatchObject([
      { pointer: '/members/1', message: '没有编码为“A77”的片区，请从名单中选择' },
      { pointer: '/toMonth', message: '结束月份不能早于开始月份' },
    ])
    expect(problemOf(await start({ members: ['A01'] }))).toEqual([400, 'common/malformed'])
    expect((await (await city.as('caizheng')).post('/api/races', race)).statusCode).toBe(403)
  })

  test('set up wrongly is withdrawn with a reason and stays on the list', async () => {
    const { id } = (await start({ name: '设错了' })).json<Race>()
    const withdrawn = await city.taskforce.post(`/api/races/${id}/withdraw`, { reason: '指标选错' })
    expect(withdrawn.json<Race>()).toMatchObject({ state: 'withdrawn', withdrawnBecause: '指标选错', verdict: null })
    expect(problemOf(await city.taskforce.post(`/api/races/${id}/withdraw`, { reason: '又撤' }))).toEqual([
      409,
      'race/withdrawn',
    ])
    const { rows } = (await city.taskforce.get('/api/races')).json<{ rows: RaceRow[] }>()
    expect(rows.find((row) => row.id === id)).toMatchObject({ name: '设错了', state: 'withdrawn' })
    expect(() => city.world.db.sqlite.exec('DELETE FROM races')).toThrow(
      'a race is withdrawn with a reason, not deleted',
    )
    expect(problemOf(await city.taskforce.get('/api/races/none'))).toEqual([404, 'common/not-found'])
  })
})
