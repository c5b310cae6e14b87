import { PassThrough } from 'node:stream'
import { setImmediate as next } from 'node:timers/promises'
import { databaseIn } from '@pianqu/server/data-folder.ts'
import { lastSeq } from '@pianqu/server/db/append-trail.ts'
import { openDatabase } from '@pianqu/server/db/database.ts'
import type { Told } from '@pianqu/shared/events/told.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { multipart } from '../city.ts'
import { reportsOf } from '../kinds/rows.ts'
import { header, tables } from '../kinds/samples.ts'
import { workbook } from '../workbook.ts'
import { folderCity } from './folder-city.ts'

type FolderCity = Awaited<ReturnType<typeof folderCity>>

let city: FolderCity
const told: Told[] = []
beforeAll(async () => {
  city = await folderCity()
  city.world.events.listen((events) => told.push(...events))
})
afterAll(() => city.end())

/** Lets the loop go round, so that what was begun comes to where it waits. */
async function others(): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) await next()
}

const month = (index: number) => `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
const rowsOf = (count: number) =>
  reportsOf(
    ['P1'],
    Array.from({ length: count }, (_, at) => month(at)),
  )

const headKept = () => city.world.anchors.all().at(-1)

describe('a write of a worker', () => {
  test('is vouched for, told of and read at once, as one of the loop is', async () => {
    const taskforce = await city.as('zhuanban')
    const before = lastSeq(city.world.db)
    const { importId, added } = await taskforce.importRows('reports', rowsOf(12), '?progress=p1')
    expect(added).toBe(12)
    expect(lastSeq(city.world.db)).toBe(before + 1)
    expect(headKept()?.seq).toBe(before + 1)
    const names = told.map(({ name, data }) => ('stage' in data ? `${name} ${String(data.stage)}` : name))
    expect(names.filter((name) => name.startsWith('import.'))).toEqual([
      'import.progress reading',
      'import.progress writing',
      'import.changed',
      'import.progress done',
    ])
    const undone = await taskforce.post(`/api/imports/${importId}/undo`)
    expect(undone.json()).toMatchObject({ restored: 12 })
    expect((await taskforce.get('/api/trail/verify')).json()).toMatchObject({ ok: true, faults: [] })
  })

  test('refuses with its reason, and leaves nothing behind', async () => {
    const taskforce = await city.as('zhuanban')
    const before = lastSeq(city.world.db)
    const reply = await taskforce.upload('/api/imports/units', 'u.xlsx', await workbook([['甲', '乙']]))
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([422, 'import/no-header'])
    const twice = await taskforce.post('/api/periods', { month: '2025-10' })
    expect(twice.statusCode).toBe(409)
    expect(lastSeq(city.world.db)).toBe(before)
  })

  test('has those who write wait until it is over, and nobody who reads', async () => {
    const taskforce = await city.as('zhuanban')
    const release = await city.world.writing.take()
    const worker = openDatabase(databaseIn(city.folder))
    worker.sqlite.exec('BEGIN IMMEDIATE')
    const order: string[] = []
    const opened = taskforce.post('/api/periods/2025-10/steps', { step: 'close' }).then(({ statusCode }) => {
      order.push(`closed ${statusCode}`)
    })
    const signedIn = city.app
      .inject({ method: 'POST', url: '/api/session', payload: { username: 'auditor', password: city.password } })
      .then(({ statusCode }) => {
        order.push(`signed in ${statusCode}`)
      })
    for (const address of ['/api/overview', '/api/periods', '/api/session']) {
      expect([address, (await taskforce.get(address)).statusCode]).toEqual([address, 200])
      order.push('read')
    }
    worker.sqlite.exec('COMMIT')
    worker.sqlite.close()
    release()
    await Promise.all([opened, signedIn])
    expect(order.slice(0, 3)).toEqual(['read', 'read', 'read'])
    expect(order.slice(3).sort()).toEqual(['closed 200', 'signed in 200'])
  })

  test('is refused with its reason where another program writes for too long', async () => {
    const taskforce = await city.as('zhuanban')
    city.world.db.sqlite.pragma('busy_timeout = 20')
    const other = openDatabase(databaseIn(city.folder))
    other.sqlite.exec('BEGIN IMMEDIATE')
    const reply = await taskforce.post('/api/bonds/scenarios', { year: 2025, name: '测算', note: null, steps: [] })
    other.sqlite.exec('ROLLBACK')
    other.sqlite.close()
    city.world.db.sqlite.pragma('busy_timeout = 5000')
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([429, 'work/busy'])
  })

  test('waits for the one before it', async () => {
    const [taskforce, finance] = [await city.as('zhuanban'), await city.as('caizheng')]
    const spent = (wan: number) => [header['bond-spending'], ['BD1', 'P1', '2025-09', wan]]
    const replies = await Promise.all([
      taskforce.importRows('reports', rowsOf(24)),
      finance.importRows('bond-spending', spent(1)),
      taskforce.importRows('reports', rowsOf(30)),
    ])
    expect(replies.map(({ added, changed, unchanged }) => added + changed + unchanged)).toEqual([24, 1, 30])
    expect((await taskforce.get('/api/trail/verify')).json()).toMatchObject({ ok: true, faults: [] })
  })

  test('has a keyed upload that began before it wait as well', async () => {
    const { payload, headers } = multipart('单位.xlsx', await workbook(tables.units))
    const { cookie } = await city.as('zhuanban')
    const body = new PassThrough()
    body.write(payload.subarray(0, 200))
    const asked = city.app.inject({
      method: 'POST',
      url: '/api/imports/units',
      headers: { ...headers, cookie, 'idempotency-key': 'slow' },
      payload: body,
    })
    await others()
    const release = await city.world.writing.take()
    const worker = openDatabase(databaseIn(city.folder))
    worker.sqlite.exec('BEGIN IMMEDIATE')
    let over = false
    const answered = asked.then(({ statusCode }) => [statusCode, over])
    body.end(payload.subarray(200))
    await others()
    over = true
    worker.sqlite.exec('COMMIT')
    worker.sqlite.close()
    release()
    expect(await answered).toEqual([200, true])
  })
})
