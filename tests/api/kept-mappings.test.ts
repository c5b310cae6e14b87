import type { MappingReading } from '@pianqu/shared/importing/import.contract.ts'
import type { KeptMapping, ListedMapping } from '@pianqu/shared/importing/kept-mapping.contract.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../city.ts'
import { type SheetRows, workbook } from '../workbook.ts'
import { type OctoberCity, octoberCity } from './dispatch-kit.ts'

let city: OctoberCity
beforeAll(async () => {
  city = await octoberCity()
})
afterAll(() => city.app.close())

const paper = (month: number): SheetRows => [
  ['项目编码', '月份', `${month}月拨付`, '本月完成投资(万元)'],
  ['P1', `2025-${month}`, 0.15, 120],
]

async function read(client: Client, rows: SheetRows, query = 'byKept=true'): Promise<MappingReading> {
  const reply = await client.upload(`/api/imports/reports/columns?${query}`, '报表.xlsx', await workbook(rows))
  if (reply.statusCode !== 200) throw new Error(reply.body)
  return reply.json<MappingReading>()
}

const said: KeptMapping = {
  choices: [{ column: 'C', field: 'fundsArrivedYuan', unit: '亿元' }],
  headerRow: null,
  money: null,
}
const address = ({ titles }: MappingReading) => `/api/imports/reports/mappings/${titles}`
const fieldOf = ({ columns }: MappingReading) => columns.find(({ letter }) => letter === 'C')?.field

describe('what was said of columns', () => {
  test('is kept for the unit, offered again where the same titles come, and forgotten', async () => {
    const first = await read(city.taskforce, paper(10))
    expect([first.kept, first.isByKept, fieldOf(first)]).toEqual([null, false, null])
    const kept = await city.taskforce.put(address(first), said)
    expect([kept.statusCode, kept.json()]).toMatchObject([200, { ...said, by: 'zhuanban' }])

    const next = await read(city.taskforce, paper(11))
    expect([next.isByKept, fieldOf(next), next.titles === first.titles]).toEqual([true, 'fundsArrivedYuan', true])
    expect(next.kept).toMatchObject({ by: 'zhuanban', choices: [{ ...said.choices[0], sheet: 'Sheet1' }] })

    const without = await read(city.taskforce, paper(11), '')
    expect([without.isByKept, fieldOf(without), without.kept?.by]).toEqual([false, null, 'zhuanban'])
    const otherTitles = paper(11).map((row) => row.toReversed())
    expect((await read(city.taskforce, otherTitles)).kept).toBeNull()

    expect((await city.taskforce.delete(address(first))).statusCode).toBe(204)
    expect((await read(city.taskforce, paper(11))).kept).toBeNull()
    expect((await city.taskforce.delete(address(first))).statusCode).toBe(404)
  })

  test('is nothing to another unit, and each of them has lines in the trail', async () => {
    const mine = await read(city.d1, paper(10))
    await city.d1.put(address(mine), said)
    const others = await read(city.d2, paper(10))
    expect([others.titles, others.kept]).toEqual([mine.titles, null])
    expect((await city.d2.delete(address(mine))).statusCode).toBe(404)
    expect((await read(city.d1, paper(10))).isByKept).toBe(true)
    const { rows } = (await city.taskforce.get(`/api/trail?subject=mapping:${mine.titles}`)).json<{
      rows: { action: string }[]
    }>()
    expect(rows.map(({ action }) => action)).toEqual([
      'import.keep-mapping',
      'import.forget-mapping',
      'import.keep-mapping',
    ])
    expect((await city.taskforce.get('/api/trail/verify')).json<{ ok: boolean }>().ok).toBe(true)
  })

  test('is listed to its unit, named on keeping or later, and forgotten with its name', async () => {
    const list = async (client: Client) =>
      (await client.get('/api/imports/mappings')).json<{ rows: ListedMapping[] }>().rows
    const first = await read(city.d2, paper(10))
    expect(await list(city.d2)).toEqual([])
    await city.d2.put(address(first), { ...said, name: ' 拨付台账 ' })
    expect(await list(city.d2)).toMatchObject([
      { kind: 'reports', headers: first.titles, name: '拨付台账', by: 'quxian2', choices: said.choices },
    ])
    // Kept again under the name of another file: what it is called stays.
    await city.d2.put(address(first), { ...said, name: '另一份' })
    expect((await list(city.d2)).map(({ name }) => name)).toEqual(['拨付台账'])
    expect((await city.d2.put(`${address(first)}/name`, { name: '' })).statusCode).toBe(400)
    expect((await city.d2.put(`${address(first)}/name`, { name: '财政局台账' })).json()).toEqual({ name: '财政局台账' })
    expect((await list(city.d2)).map(({ name }) => name)).toEqual(['财政局台账'])
    await city.d2.delete(address(first))
    await city.d2.put(address(first), said)
    expect((await list(city.d2)).map(({ name }) => name)).toEqual([null])
    await city.d2.delete(address(first))
    expect((await city.taskforce.get('/api/trail/verify')).json<{ ok: boolean }>().ok).toBe(true)
  })

  test('is said again in place of what was kept', async () => {
    const first = await read(city.taskforce, paper(10))
    await city.taskforce.put(address(first), said)
    await city.taskforce.put(address(first), { ...said, choices: [{ column: 'C', field: null }] })
    expect(fieldOf(await read(city.taskforce, paper(10)))).toBeNull()
  })
})
