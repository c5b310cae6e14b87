import type { Supervision } from '@pianqu/shared/blockers/blocker.contract.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Client } from '../city.ts'
import { project } from '../kinds/rows.ts'
import { header } from '../kinds/samples.ts'
import { sent } from './adjustment-kit.ts'
import { listed, page, raised, stepped } from './blocker-kit.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity
let district: Client

beforeEach(async () => {
  city = await smallCity()
  city.clock.day = '2025-09-26'
  district = await city.as('quxian1')
})
afterEach(() => city.app.close())

test('words are looked for as they are typed', async () => {
  const one = await raised(district, { text: '资金到位率仅50%，缺口大' })
  await raised(district, { text: '管线P_1待迁改' })
  await raised(district, { text: '用地指标缺126亩' })
  const numbers = async (words: string) =>
    (await listed(city.taskforce, `?q=${encodeURIComponent(words)}`)).map(({ number }) => number)
  expect(await numbers('50%')).toEqual([one.number])
  expect(await numbers('5_%')).toEqual([])
  expect(await numbers('_')).toEqual(['DD-2025-0002'])
  expect(await numbers('p_1')).toEqual(['DD-2025-0002'])
  expect(await numbers('\\')).toEqual([])
  const auditor = await city.as('auditor')
  const { total } = await sent<{ total: number }>(auditor.get('/api/trail?subject=blocker:&q=%25'))
  expect(total).toBe(1)
})

test('a project that is another district’s takes its blockers along', async () => {
  const other = await city.as('quxian2')
  const one = await raised(city.taskforce, { projectCode: 'P1' })
  expect([(await listed(district)).length, (await listed(other)).length]).toEqual([1, 0])
  await city.taskforce.importRows('projects', [header.projects, project('P1', 'C1', 'D2')])
  expect([(await listed(district)).length, (await listed(other)).length]).toEqual([0, 1])
  expect((await page(other, one)).number).toBe(one.number)
  expect((await district.get(`/api/blockers/${one.id}`)).statusCode).toBe(404)
})

test('every district of an area reads what the city raised there, none what another raised', async () => {
  const other = await city.as('quxian2')
  await city.taskforce.importRows('areas', [
    header.areas,
    ['A01', '云锦枢纽片区', '中心城区', '市发改委', '云锦区、清江区', '2023-03-01', null],
  ])
  const ofArea = { projectCode: undefined, areaCode: 'A01' }
  const one = await raised(city.taskforce, ofArea)
  const own = await raised(district, ofArea)
  const read = async (client: Client) => (await listed(client)).map(({ number }) => number)
  expect(await read(district)).toEqual([one.number, own.number])
  expect(await read(other)).toEqual([one.number])
  expect((await other.get(`/api/blockers/${own.id}`)).statusCode).toBe(404)
})

test('a project that has moved to another area is looked for there', async () => {
  const { number } = await raised(district)
  await city.taskforce.importRows('projects', [header.projects, project('P1', 'C3', 'D1')])
  expect(await listed(city.taskforce, '?area=A01')).toEqual([])
  expect(await listed(city.taskforce, '?area=A02')).toMatchObject([{ number, areaCode: 'A02' }])
})

test('a unit that a blocker is taken from has no order about it to see to', async () => {
  const given = await stepped(city.taskforce, await raised(district), { step: 'assign', leadUnit: 'B1' })
  city.clock.day = '2025-10-16'
  const department = await city.as('caizheng')
  const waits = async (client: Client) =>
    (await sent<{ rows: { title: string }[] }>(client.get('/api/inbox'))).rows.filter(({ title }) =>
      title.includes('督办单'),
    )
  expect(await waits(department)).toHaveLength(2)
  await stepped(city.taskforce, await page(city.taskforce, given), {
    step: 'transfer',
    leadUnit: 'B2',
    reason: '职责在交通部门',
  })
  expect(await waits(department)).toEqual([])
  const { rows } = await sent<{ rows: Supervision[] }>(city.taskforce.get('/api/supervisions'))
  expect(rows.map(({ state }) => state)).toEqual(['done', 'done'])
})

test('a list that cannot be is refused or left in its order, and never breaks', async () => {
  await raised(district)
  const status = async (query: string) => (await district.get(`/api/blockers?${query}`)).statusCode
  expect(await status('ageTo=1000000000')).toBe(400)
  expect(await status('ageTo=36500&ageFrom=0')).toBe(200)
  for (const name of ['constructor', 'toString', '-valueOf']) expect(await status(`sort=${name}`)).toBe(200)
})
