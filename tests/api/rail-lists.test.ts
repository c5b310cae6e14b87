import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Coverage, Gains, Preview } from './rail-replies.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity
beforeAll(async () => {
  city = await smallCity()
})
afterAll(() => city.app.close())

// No area was listed on this day; today is 2025-10-28.
const before = '2022-06-01'
const get = async <Reply>(url: string) => (await city.taskforce.get(url)).json<Reply>()
const said = expect.stringMatching(/^重算：按2025-10-28的名单计算2022-06-01的覆盖/)

describe('gains and scenarios of a day gone by', () => {
  test('are over the list of that day, as its coverage is', async () => {
    const gains = await get<Gains>(`/api/rail/gains?on=${before}`)
    expect(gains).toMatchObject({ listedOn: before, recomputed: false, note: null, city: { whole: 0 } })
  })

  test('are over the list of today where that is asked for, and say so', async () => {
    const coverage = await get<Coverage>(`/api/rail/coverage?on=${before}&list=today`)
    const recomputed = { listedOn: '2025-10-28', recomputed: true, note: said }
    const gains = await get<Gains>(`/api/rail/gains?on=${before}&list=today`)
    expect(gains).toMatchObject({ ...recomputed, city: { display: coverage.city.display } })
    expect(gains.city.whole).toBeGreaterThan(0)
    const scenario = { on: before, list: 'today', drop: ['S1'] }
    const preview = (await city.taskforce.post('/api/rail/scenarios/preview', scenario)).json<Preview>()
    expect(preview).toMatchObject({ ...recomputed, today: { city: { display: coverage.city.display } } })
    const plan = { name: '不开一号站', on: before, scenario: { drop: ['S1'] } }
    const { id } = (await city.taskforce.post('/api/rail/scenarios', plan)).json<{ id: string }>()
    const compared = await get<object>(`/api/rail/scenarios/compare?ids=${id}&list=today`)
    expect(compared).toMatchObject({ ...recomputed, today: { city: { display: coverage.city.display } } })
  })

  test('of a day to come have no other list than its own', async () => {
    expect(await get<Gains>('/api/rail/gains?on=2026-06-01&list=today')).toMatchObject({
      recomputed: false,
      listedOn: '2026-06-01',
    })
  })
})
