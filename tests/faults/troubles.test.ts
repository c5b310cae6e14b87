import { closeSync, cpSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { doctorCommand } from '@pianqu/server/cli/doctor.ts'
import { readConfig } from '@pianqu/server/config.ts'
import { databaseIn } from '@pianqu/server/data-folder.ts'
import { openDatabase } from '@pianqu/server/db/database.ts'
import { migrationsFolder } from '@pianqu/server/folders.ts'
import { openWorld } from '@pianqu/server/open-world.ts'
import { afterEach, describe, expect, test } from 'vitest'
import { smallCity } from '../api/small-city.ts'
import { openCity, testClock } from '../city.ts'
import { touchByHand } from '../untouched.ts'
import { folderCity } from './folder-city.ts'

let closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.toReversed()) await close()
  closing = []
})

/** Writes over the pages of a table in the file, as a disk does that loses them. */
function damage(path: string, table: string): void {
  const db = openDatabase(path)
  const pages = db.sqlite.prepare<[string], number>('SELECT pageno FROM dbstat WHERE name = ?').pluck().all(table)
  const size = Number(db.sqlite.pragma('page_size', { simple: true }))
  db.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  db.sqlite.close()
  const file = openSync(path, 'r+')
  for (const page of pages) writeSync(file, Buffer.alloc(size, 0xa5), 0, size, (page - 1) * size)
  closeSync(file)
}

describe('a damaged page', () => {
  test('is told by who reads it and by health, while the rest is read on', async () => {
    const made = await folderCity()
    await made.app.close()
    made.world.db.sqlite.pragma('wal_checkpoint(TRUNCATE)')
    const folder = mkdtempSync(join(tmpdir(), 'pianqu-damaged-'))
    closing.push(() => rmSync(folder, { recursive: true, force: true }))
    cpSync(made.folder, folder, { recursive: true })
    await made.end().catch(() => undefined)
    damage(databaseIn(folder), 'blockers')
    const config = readConfig({ PIANQU_DATA: folder, PIANQU_TODAY: '2025-10-28' })
    const world = openWorld(config, testClock(), migrationsFolder, 'test')
    touchByHand(world)
    const city = await openCity({ world })
    closing.push(async () => {
      await city.app.close().catch(() => undefined)
      await world.pool.close()
      if (world.db.sqlite.open) world.db.sqlite.close()
    })
    const taskforce = await city.as('zhuanban')
    const broken = await taskforce.get('/api/blockers')
    expect([broken.statusCode, broken.json()]).toMatchObject([503, { code: 'common/damaged' }])
    expect((await city.nobody.get('/api/health')).json()).toMatchObject({ status: 'damaged' })
    expect((await taskforce.get('/api/periods')).statusCode).toBe(200)
    expect((await taskforce.get('/api/units')).statusCode).toBe(200)
  }, 60_000)
})

describe('a clock that is set back', () => {
  test('keeps the trail whole, lets people work on, and is named by doctor', async () => {
    const city = await smallCity()
    closing.push(() => city.app.close())
    const admin = await city.as('admin')
    city.clock.at = new Date(city.clock.at.getTime() - 30 * 86_400_000)
    const body = { username: 'earlier', name: '早来', role: 'leader', unitCode: null }
    expect((await admin.post('/api/accounts', body)).statusCode).toBe(201)
    expect((await city.taskforce.get('/api/trail/verify')).json()).toMatchObject({ ok: true, faults: [] })
    expect((await city.taskforce.get('/api/overview')).statusCode).toBe(200)

    const ahead = await folderCity()
    closing.push(() => ahead.end())
    // The lines of this city are of 2025, and those of the machine's own clock are of now: an hour ahead is an hour too late.
    ahead.clock.at = new Date(Date.now() + 3_600_000)
    const clock = Object.assign(ahead.world.clock, { at: ahead.clock.at })
    expect(clock.now().getTime()).toBeGreaterThan(Date.now())
    await (await ahead.as('admin')).post('/api/accounts', { ...body, username: 'later' })
    const { ok, lines } = await doctorCommand(readConfig({ PIANQU_DATA: ahead.folder }))
    expect(ok).toBe(false)
    expect(lines.join('\n')).toMatch(/问题 {2}时钟：末条操作记录是 .*服务器的时钟被拨回过/)
  }, 60_000)
})

describe('a folder that may not be written', () => {
  test('is told by the request that fails, while what is there is read', async () => {
    const city = await folderCity()
    closing.push(() => city.end())
    const [admin, taskforce] = [await city.as('admin'), await city.as('zhuanban')]
    const body = { username: 'nobody', name: '无处可写', role: 'leader', unitCode: null }
    // As the system refuses it: an administrator of the machine who runs this may write anywhere.
    city.world.db.sqlite.pragma('query_only = 1')
    const refused = await admin.post('/api/accounts', body)
    expect([refused.statusCode, refused.json()]).toMatchObject([503, { code: 'common/read-only' }])
    expect((await taskforce.get('/api/overview')).statusCode).toBe(200)
    city.world.db.sqlite.pragma('query_only = 0')
    expect((await admin.post('/api/accounts', body)).statusCode).toBe(201)
  }, 60_000)
})
