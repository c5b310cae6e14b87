import { beforeEach, describe, expect, test } from 'vitest'
import { type City, type Client, multipart, openCity } from '../city.ts'
import { workbook } from '../workbook.ts'

let city: City
let admin: Client
let headers: Record<string, string>

const account = (username: string) => ({ username, name: '新人', role: 'leader', password: 'long enough for one' })

beforeEach(async () => {
  city = await openCity()
  await city.person({ username: 'root', role: 'admin' })
  admin = await city.as('root')
  const signedIn = await city.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { username: 'root', password: city.password },
  })
  headers = { cookie: signedIn.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ') }
})

const add = (key: string, username: string) =>
  city.app.inject({
    method: 'POST',
    url: '/api/accounts',
    headers: { ...headers, 'idempotency-key': key },
    payload: account(username),
  })

const names = async () => (await admin.get('/api/accounts')).json<{ rows: { username: string }[] }>().rows.length

describe('a write with an Idempotency-Key', () => {
  test('sent twice is done once and answers alike', async () => {
    const [first, second] = [await add('k1', 'xiaoli'), await add('k1', 'xiaoli')]
    expect([first.statusCode, second.statusCode]).toEqual([201, 201])
    expect(second.json()).toEqual(first.json())
    expect(await names()).toBe(2)
  })

  test('sent twice at once is done once', async () => {
    const replies = await Promise.all([add('k1', 'xiaoli'), add('k1', 'xiaoli')])
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([201, 201])
    expect(await names()).toBe(2)
  })

  test('is refused for another request under the same key, also at once', async () => {
    await add('k1', 'xiaoli')
    expect((await add('k1', 'xiaowang')).json()).toMatchObject({ status: 422, code: 'common/key-reused' })
    const replies = await Promise.all([add('k2', 'xiaozhao'), add('k2', 'xiaoqian')])
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([201, 422])
  })

  test('is done again once a day is over', async () => {
    await add('k1', 'xiaoli')
    city.clock.at = new Date(city.clock.at.getTime() + 25 * 3_600_000)
    const again = await city.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { username: 'root', password: city.password },
    })
    headers = { cookie: again.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ') }
    expect((await add('k1', 'xiaoli')).json()).toMatchObject({ code: 'account/duplicate' })
  })

  test('that was refused may be mended and sent again', async () => {
    expect((await add('k1', 'Not A Name')).statusCode).toBe(400)
    expect((await add('k1', 'xiaoli')).statusCode).toBe(201)
  })

  test('knows two files of one length apart', async () => {
    const upload = async (unit: string) => {
      const form = multipart(
        '单位.xlsx',
        await workbook([
          ['单位编码', '单位名称', '类型'],
          ['D1', unit, '区县'],
        ]),
      )
      return city.app.inject({
        method: 'POST',
        url: '/api/imports/units',
        headers: { ...headers, ...form.headers, 'idempotency-key': 'file' },
        payload: form.payload,
      })
    }
    expect((await upload('东区')).json()).toMatchObject({ added: 1 })
    expect((await upload('西区')).json()).toMatchObject({ code: 'common/key-reused' })
    const units = (await admin.get('/api/units')).json<{ rows: { name: string }[] }>()
    expect(units.rows.map(({ name }) => name)).toEqual(['东区'])
  })
})
