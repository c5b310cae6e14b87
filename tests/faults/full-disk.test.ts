import { sha256 } from '@pianqu/server/http/file-store.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type SmallCity, smallCity } from '../api/small-city.ts'
import { tables } from '../kinds/samples.ts'
import { workbook } from '../workbook.ts'

let city: SmallCity
let most: number
beforeEach(async () => {
  city = await smallCity()
  most = Number(city.world.db.sqlite.pragma('max_page_count', { simple: true }))
})
afterEach(() => city.app.close())

/** The database takes no page more, as on a full disk. */
const fill = () => city.world.db.sqlite.pragma(`max_page_count = 1`)
const empty = () => city.world.db.sqlite.pragma(`max_page_count = ${most}`)

const health = async () => (await city.nobody.get('/api/health')).json<{ status: string; disk: { ok: boolean } }>()

const bytesOf = async () =>
  workbook([
    ...tables.units,
    ['D9', '云'.repeat(60), '区县'],
    ...Array.from({ length: 400 }, (_, at) => [`E${at}`, `企业${at}`, '市属国企']),
  ])

describe('a full disk', () => {
  test('is told by the request that fails and by health, and is over once there is room', async () => {
    const bytes = await bytesOf()
    const send = () => city.taskforce.upload('/api/imports/units', '单位.xlsx', bytes)
    expect(await health()).toMatchObject({ status: 'ok', disk: { ok: true } })
    fill()
    const refused = await send()
    expect([refused.statusCode, refused.json()]).toMatchObject([
      507,
      { code: 'common/disk-full', title: '服务器磁盘已满，没有保存', detail: expect.stringContaining('不需要重启') },
    ])
    expect(city.world.files.stateOf(sha256(bytes))).toBe('missing')
    expect(await health()).toMatchObject({ status: 'disk-full', disk: { ok: false } })
    expect((await city.taskforce.get('/api/overview')).statusCode).toBe(200)
    empty()
    expect(await health()).toMatchObject({ status: 'ok', disk: { ok: true } })
    expect((await send()).json()).toMatchObject({ added: 401 })
    expect((await city.taskforce.get('/api/trail/verify')).json()).toMatchObject({ ok: true })
  })

  test('lets people read on whose last sign of life cannot be written', async () => {
    fill()
    const touch = city.world.db.sqlite.prepare('UPDATE sessions SET seen_at = seen_at - 600000')
    touch.run()
    expect((await city.taskforce.get('/api/session')).statusCode).toBe(200)
  })
})
