import { sha256 } from '@pianqu/server/http/file-store.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reportOf } from '../api/dispatch-kit.ts'
import { type SmallCity, smallCity } from '../api/small-city.ts'
import type { Client } from '../city.ts'

let city: SmallCity
beforeAll(async () => {
  city = await smallCity()
})
afterAll(() => city.app.close())

const stateAfter = async (client: Client, url: string, text: string) => {
  const bytes = Buffer.from(text)
  const { statusCode } = await client.upload(url, '表.csv', bytes)
  return [statusCode, city.world.files.stateOf(sha256(bytes))]
}

describe('the bytes of a file', () => {
  test('are kept once its command accepted them', async () => {
    const row = '单位编码,单位名称,类型\nD9,云河区,区县\n'
    expect(await stateAfter(city.taskforce, '/api/imports/units', row)).toEqual([200, 'kept'])
  })

  test('are not kept where it refused them', async () => {
    expect(await stateAfter(city.taskforce, '/api/imports/units', '甲,乙\n1,2\n')).toEqual([422, 'missing'])
    await city.taskforce.post('/api/periods', { month: '2025-10' })
    const district = await city.as('quxian1')
    await reportOf(district)
    const other = '项目编码,月份,本月完成投资（万元）\nP1,2025-09,1\n'
    expect(await stateAfter(district, '/api/imports/reports', other)).toEqual([404, 'missing'])
  })
})
