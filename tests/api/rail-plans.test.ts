import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { compareRailPlans, RailPlan } from '@pianqu/shared/rail/rail-plan.contract.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallCity, smallCity } from './small-city.ts'

type Comparison = ReplyOf<typeof compareRailPlans>

const address = '/api/rail/scenarios'
const lifting = [104.003, 104.017].flatMap((x) => [30.603, 30.617].map((y): [number, number] => [x, y]))
const body = {
  name: '加密四站',
  note: '四角各一座',
  on: '2026-06-30',
  scope: 'central',
  scenario: { add: lifting },
}

let city: SmallCity

beforeAll(async () => {
  city = await smallCity()
})
afterAll(() => city.app.close())

const save = async (over: object = {}, username = 'jiaotong') =>
  (await (await city.as(username)).post(address, { ...body, ...over })).json<RailPlan>()

describe('a saved scenario', () => {
  test('is kept for everybody to look at, and changed by whoever saved it', async () => {
    const [mine, other] = [await city.as('jiaotong'), city.taskforce]
    const saved = await save()
    expect(saved).toMatchObject({ ...body, version: 1, by: 'jiaotong', isMine: true, isArchived: false })
    const link = `${address}/${saved.id}`
    expect((await other.get(link)).json()).toMatchObject({ ...body, isMine: false })
    expect((await (await city.as('lingdao')).get(link)).statusCode).toBe(200)
    const refused = await other.put(link, { ...body, version: 1 })
    expect([refused.statusCode, refused.json()]).toMatchObject([403, { code: 'rail/not-own' }])
    expect((await mine.put(link, { ...body, name: '新名', version: 1 })).json()).toMatchObject({
      name: '新名',
      version: 2,
    })
    const stale = await mine.put(link, { ...body, version: 1 })
    expect([stale.statusCode, stale.json()]).toMatchObject([409, { code: 'common/stale' }])
  })

  test('that is put away leaves the list; its link still answers and it changes no more', async () => {
    const mine = await city.as('jiaotong')
    const { id } = await save({ name: '要归档的' })
    const names = async () => (await mine.get(address)).json<{ rows: RailPlan[] }>().rows.map(({ name }) => name)
    expect(await names()).toContain('要归档的')
    expect((await mine.post(`${address}/${id}/archive`, { version: 1 })).json()).toMatchObject({ isArchived: true })
    expect(await names()).not.toContain('要归档的')
    expect((await mine.get(`${address}/${id}`)).json()).toMatchObject({ isArchived: true, version: 2 })
    const again = await mine.put(`${address}/${id}`, { ...body, version: 2 })
    expect([again.statusCode, again.json()]).toMatchObject([409, { code: 'rail/archived' }])
    expect(() => city.world.db.sqlite.exec('DELETE FROM rail_plans')).toThrow('archived, not deleted')
  })

  test('leaves its lines in the trail and moves no figure', async () => {
    const revision = () => city.world.db.sqlite.prepare('SELECT value FROM revision').pluck().get()
    const before = revision()
    const { id } = await save({ name: '留痕' })
    expect(revision()).toBe(before)
    const { rows } = (await city.taskforce.get('/api/trail')).json<{ rows: { action: string; subject: string }[] }>()
    expect(rows[0]).toMatchObject({ action: 'rail-plan.save', subject: `rail-plan:${id}` })
  })

  test.each(['zhuanban', 'jiaotong'])('is saved by %s', async (username) => {
    const client = await city.as(username)
    expect((await client.post(address, body)).statusCode).toBe(200)
    expect((await client.get(address)).json()).toMatchObject({ maySave: true })
  })

  test.each(['caizheng', 'fagai', 'quxian1', 'lingdao', 'auditor'])(
    'is not saved by %s, who may look',
    async (name) => {
      const client = await city.as(name)
      expect((await client.post(address, body)).statusCode).toBe(403)
      const { id } = await save()
      expect((await client.put(`${address}/${id}`, { ...body, version: 1 })).statusCode).toBe(403)
      expect((await client.post(`${address}/${id}/archive`, { version: 1 })).statusCode).toBe(403)
      expect((await client.get(address)).json()).toMatchObject({ maySave: false })
    },
  )

  test.each([
    ['a name', { name: ' ' }],
    ['a day', { on: '2026-02-30' }],
    ['a scope that there is', { scope: 'half' }],
    ['a scenario that can be read', { scenario: { drop: 'L1' } }],
  ])('needs %s', async (_what, wrong) => {
    expect((await city.taskforce.post(address, { ...body, ...wrong })).statusCode).toBe(400)
  })

  test('that is not there is not found', async () => {
    const missing = 'b7a1c8de-6c1f-4c52-9d0c-0d6f9f0f2b11'
    expect((await city.taskforce.get(`${address}/${missing}`)).statusCode).toBe(404)
    expect((await city.taskforce.put(`${address}/${missing}`, { ...body, version: 1 })).statusCode).toBe(404)
    expect((await city.taskforce.get(`${address}/compare?ids=${missing}`)).statusCode).toBe(404)
  })
})

describe('a comparison', () => {
  const compare = async (query: string) => {
    const reply = await city.taskforce.get(`${address}/compare?${query}`)
    expect([query, reply.statusCode]).toEqual([query, 200])
    return reply.json<Comparison>()
  }

  test('puts scenarios beside what is planned, as the preview has each of them', async () => {
    const [lifted, lost] = [
      await save(),
      await save({ name: '停一条', on: '2025-12-31', scenario: { drop: ['L1', 'X9'] } }),
    ]
    const { on, today, scenarios, targets } = await compare(`ids=${lifted.id},${lost.id}`)
    expect(on).toBe('2026-06-30')
    expect(targets[0]).toMatchObject({ operator: '>', numerator: 13, denominator: 20 })
    for (const [at, plan] of [lifted, lost].entries()) {
      const preview = (await city.taskforce.post(`${address}/preview`, { on, ...plan.scenario })).json()
      const { id, name, cityCrossing: _crossing, ...side } = scenarios[at] ?? {}
      expect([id, name]).toEqual([plan.id, plan.name])
      expect(preview).toMatchObject(side)
      expect(preview.today).toMatchObject({ city: today.city, areas: today.areas })
    }
    expect(scenarios.map((one) => [one.lifted, one.lost, one.problems.map(({ code }) => code)])).toEqual([
      [['A01'], [], []],
      [[], [], ['X9']],
    ])
    // What has been there all along crosses no earlier than today: a scenario is of the days to come.
    expect([today, ...scenarios].map(({ cityCrossing }) => cityCrossing.on)).toEqual([null, '2025-10-28', null])
  })

  test('is of the day, the scope and the basis that are asked for', async () => {
    const plan = await save({ scenario: { drop: ['S1'] } })
    const { on, basis, today, scenarios, targets } = await compare(
      `ids=${plan.id}&on=2025-09-30&scope=all&basis=population`,
    )
    expect([on, basis, targets]).toEqual(['2025-09-30', 'population', []])
    expect([today.city, scenarios[0]?.city]).toMatchObject([
      { covered: 1200, whole: 2000, coveredKm2: null, met: null },
      { covered: 0, whole: 2000, value: 0 },
    ])
    expect(today.cityCrossing).toEqual({ on: null, isForecast: false })
  })

  test('follows a scenario that is changed, and the data', async () => {
    const own = await smallCity()
    const plan = (await own.taskforce.post(address, { ...body, scenario: {} })).json<RailPlan>()
    const asked = async () => (await own.taskforce.get(`${address}/compare?ids=${plan.id}`)).json<Comparison>()
    const first = await asked()
    expect(first.scenarios[0]?.city).toEqual(first.today.city)
    await own.taskforce.put(`${address}/${plan.id}`, { ...body, version: 1 })
    expect((await asked()).scenarios[0]?.lifted).toEqual(['A01'])
    const rows = [
      ['站点编码', '站名', '线路编码', '经度', '纬度', '开通日期'],
      ['S8', '新站', 'L1', 104.005, 30.605, '2021-01-01'],
    ]
    await own.taskforce.importRows('rail-stations', rows, '?crs=WGS84')
    expect((await asked()).today.city.covered).toBeGreaterThan(first.today.city.covered)
    await own.app.close()
  })

  test.each([
    '',
    'ids=',
    'ids=nobody',
    `ids=${Array.from({ length: 6 }, () => 'b7a1c8de-6c1f-4c52-9d0c-0d6f9f0f2b11').join(',')}`,
  ])('needs one to five scenarios (%s)', async (query) => {
    expect((await city.taskforce.get(`${address}/compare?${query}`)).statusCode).toBe(400)
  })
})
