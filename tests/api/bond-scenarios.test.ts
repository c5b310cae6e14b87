import { beforeEach, describe, expect, test } from 'vitest'
import { cityWith } from './small-city.ts'

let city: Awaited<ReturnType<typeof cityWith>>

beforeEach(async () => {
  city = await cityWith({}, ['units'])
  return () => city.app.close()
})

const body = {
  year: 2025,
  name: '第三批全部投向片区',
  note: null,
  steps: [{ step: 'add', batchCode: 'BD3', projectCode: 'P1', amountYuan: 5_000_000 }],
}

describe('a scenario', () => {
  test('is kept for everybody to look at, and changed by whoever saved it', async () => {
    const [mine, other] = [await city.as('caizheng'), city.taskforce]
    const saved = await mine.post('/api/bonds/scenarios', body)
    expect(saved.statusCode).toBe(201)
    expect(saved.json()).toMatchObject({ ...body, version: 1, isMine: true, by: 'caizheng' })
    const link = `/api/bonds/scenarios/${saved.json().scenarioId}`
    expect((await other.get(link)).json()).toMatchObject({ ...body, isMine: false })
    expect((await (await city.as('lingdao')).get(link)).statusCode).toBe(200)
    const { year: _year, ...content } = body
    expect((await other.put(link, { ...content, version: 1 })).json()).toMatchObject({ code: 'bond/not-own' })
    expect((await mine.put(link, { ...content, name: '新名', version: 1 })).json()).toMatchObject({
      name: '新名',
      version: 2,
    })
    expect((await mine.put(link, { ...content, version: 1 })).json()).toMatchObject({ code: 'common/stale' })
  })

  test('that is put away leaves the list; its link still answers and it changes no more', async () => {
    const mine = await city.as('caizheng')
    const { scenarioId } = (await mine.post('/api/bonds/scenarios', body)).json()
    const list = async () => (await mine.get('/api/bonds/scenarios?year=2025')).json().total
    expect(await list()).toBe(1)
    expect((await mine.post(`/api/bonds/scenarios/${scenarioId}/archive`, { version: 1 })).statusCode).toBe(200)
    expect(await list()).toBe(0)
    expect((await mine.get(`/api/bonds/scenarios/${scenarioId}`)).statusCode).toBe(200)
    const again = await mine.post(`/api/bonds/scenarios/${scenarioId}/archive`, { version: 2 })
    expect(again.json()).toMatchObject({ code: 'bond/archived' })
    expect(() => city.world.db.sqlite.exec('DELETE FROM bond_scenarios')).toThrow('archived, not deleted')
  })

  test('is saved by the task force and by the finance department', async () => {
    for (const client of [city.taskforce, await city.as('caizheng')]) {
      expect((await client.post('/api/bonds/scenarios', body)).statusCode).toBe(201)
    }
  })

  test.each([
    ['a name', { ...body, name: ' ' }],
    ['steps that are known', { ...body, steps: [{ step: 'forget' }] }],
  ])('needs %s', async (_what, wrong) => {
    expect((await city.taskforce.post('/api/bonds/scenarios', wrong)).statusCode).toBe(400)
  })

  test.each(['jiaotong', 'quxian1', 'lingdao', 'auditor'])(
    'is not saved by %s, who may look and compute',
    async (username) => {
      expect((await (await city.as(username)).post('/api/bonds/scenarios', body)).statusCode).toBe(403)
    },
  )

  test('that is not there is not found', async () => {
    expect((await city.taskforce.get('/api/bonds/scenarios/nobody')).statusCode).toBe(404)
  })
})
