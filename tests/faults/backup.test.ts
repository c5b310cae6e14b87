import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { keepNewest } from '@pianqu/server/backup/keep-newest.ts'
import { makeBackup } from '@pianqu/server/backup/make-backup.ts'
import { type Manifest, manifestName } from '@pianqu/server/backup/manifest.ts'
import { backupCommand } from '@pianqu/server/cli/backup.ts'
import { sqliteFault } from '@pianqu/server/cli/doctor.ts'
import { restoreCommand } from '@pianqu/server/cli/restore.ts'
import { verifyCommand } from '@pianqu/server/cli/verify.ts'
import { readConfig } from '@pianqu/server/config.ts'
import { lastSeq } from '@pianqu/server/db/append-trail.ts'
import { claimFolder } from '@pianqu/server/db/claim-folder.ts'
import { lookAt, sqliteVersion } from '@pianqu/server/db/look-into.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { folderCity } from './folder-city.ts'
import { behindTheFences, rewriteTrail } from './tamperings.ts'

type FolderCity = Awaited<ReturnType<typeof folderCity>>

let city: FolderCity
let place: string
beforeAll(async () => {
  city = await folderCity()
})
afterAll(() => city.end())
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'pianqu-backup-'))
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, manifestName), 'utf8')) as Manifest
const configOf = (folder: string) => readConfig({ PIANQU_DATA: folder, PIANQU_TODAY: '2025-10-28' })

/** A backup of the city, and a data folder that it can be restored to. */
async function backedUp() {
  const [folder, data] = [join(place, 'backup'), join(place, 'data')]
  const backup = await makeBackup(city.world, folder)
  return { folder, data, backup }
}

const restored = (folder: string, data: string, ...more: string[]) => restoreCommand(configOf(data), [folder, ...more])

describe('a backup', () => {
  test('of a city that people go on writing to holds what had been acknowledged when it began', async () => {
    const admin = await city.as('admin')
    let written = 0
    let isOver = false
    const writing = (async () => {
      while (!isOver) {
        const username = `w${written}`
        const reply = await admin.post('/api/accounts', { username, name: username, role: 'auditor' })
        if (reply.statusCode === 201) written += 1
      }
    })()
    await expect.poll(() => written, { timeout: 30_000 }).toBeGreaterThan(3)
    const before = lastSeq(city.world.db)
    const { folder, data, backup } = await backedUp()
    isOver = true
    await writing
    expect(backup.faults).toEqual([])
    expect(backup.manifest.trail.seq).toBeGreaterThanOrEqual(before)
    const { lines, ok } = await restored(folder, data)
    expect([ok, lines[0]]).toEqual([true, expect.stringContaining('逐项核对无误')])
    expect(lookAt(join(data, 'pianqu.sqlite')).looked.trail.lines).toBe(backup.manifest.trail.lines + 1)
  })

  test('says in its manifest what it holds: schema, rows, evidence, and where the trail stood', async () => {
    const { folder, backup } = await backedUp()
    const { schema, tables, trail, files } = manifestOf(folder)
    const count = (table: string) => city.world.db.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
    expect(schema.length).toBe(count('migrations'))
    for (const table of ['projects', 'report_lines', 'trail', 'accounts']) expect(tables[table]).toBe(count(table))
    expect(trail.lines).toBe(lastSeq(city.world.db))
    expect(files.length).toBeGreaterThan(10)
    expect(files.every(({ name, sha256 }) => name === sha256)).toBe(true)
    expect(backup.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(readdirSync(folder).sort()).toEqual(['files', 'manifest.json', 'pianqu.sqlite', 'trail.days', 'trail.head'])
  })

  test('is told by the trail, and by health from then on', async () => {
    const { lines, ok } = await backupCommand(city.world, [join(place, 'b')])
    expect([ok, lines.length]).toEqual([true, 3])
    const at = (await city.nobody.get('/api/health')).json<{ backup: { lastAt: string | null } }>().backup.lastAt
    expect(at).toBe(city.clock.at.toISOString())
    const [line] = (await (await city.as('auditor')).get('/api/trail?subject=installation')).json<{
      rows: { action: string; detail: Record<string, unknown> }[]
    }>().rows
    expect(line).toMatchObject({
      action: 'installation.backup',
      detail: { manifest: expect.stringMatching(/^\w{64}$/) },
    })
    expect(lines.join()).toContain(String(line?.detail['manifest']))
  })

  test('does not go where one lies already, and of many the newest are kept', async () => {
    const { folder } = await backedUp()
    await expect(makeBackup(city.world, folder)).rejects.toThrow('里已有备份')
    const root = join(place, 'many')
    for (const name of ['pianqu-20250101-000000', 'pianqu-20250201-000000', 'pianqu-20250301-000000', 'unfinished']) {
      mkdirSync(join(root, name), { recursive: true })
      if (name !== 'unfinished') writeFileSync(join(root, name, manifestName), '{}')
    }
    mkdirSync(join(root, 'pianqu-20240101-000000'))
    expect(keepNewest(root, 2)).toEqual(['pianqu-20250101-000000'])
    expect(readdirSync(root).sort()).toEqual([
      'pianqu-20240101-000000',
      'pianqu-20250201-000000',
      'pianqu-20250301-000000',
      'unfinished',
    ])
  })
})

describe('restoring', () => {
  const spoilt = [
    [
      'without a manifest: it was cut short',
      (folder: string) => rmSync(join(folder, manifestName)),
      /没有 manifest.json/,
    ],
    [
      'whose database is another',
      (folder: string) => appendFileSync(join(folder, 'pianqu.sqlite'), 'x'),
      /数据库与清单不符/,
    ],
    [
      'with a file changed',
      (folder: string) => appendFileSync(join(folder, evidenceIn(folder)), 'x'),
      /备份里的文件 \w+与清单不符/,
    ],
    ['with a file gone', (folder: string) => rmSync(join(folder, evidenceIn(folder))), /备份里缺少文件/],
    [
      'whose manifest tells of more rows',
      (folder: string) =>
        edited(folder, (manifest) => ({ ...manifest, tables: { ...manifest.tables, projects: 7777 } })),
      /表 projects 应有 7777 行/,
    ],
    [
      'whose manifest has another head of the trail',
      (folder: string) =>
        edited(folder, (manifest) => ({ ...manifest, trail: { ...manifest.trail, hash: 'f'.repeat(64) } })),
      /末条校验值不符/,
    ],
    [
      'of a newer version',
      (folder: string) =>
        edited(folder, (manifest) => ({ ...manifest, schema: [...manifest.schema, '9999_later.sql'] })),
      /更新版本的系统/,
    ],
  ] as const

  const evidenceIn = (folder: string): string => {
    const [{ name } = { name: '' }] = manifestOf(folder).files
    return join('files', name.slice(0, 2), name)
  }
  const edited = (folder: string, edit: (manifest: Manifest) => Manifest) =>
    writeFileSync(join(folder, manifestName), JSON.stringify(edit(manifestOf(folder))))

  test.each(spoilt)('refuses a backup %s, and leaves the data as they were', async (_what, spoil, why) => {
    const { folder, data } = await backedUp()
    mkdirSync(data)
    writeFileSync(join(data, 'pianqu.sqlite'), 'the data in place')
    spoil(folder)
    const said = await restored(folder, data).then(
      ({ ok, lines }) => `${ok} ${lines.join('\n')}`,
      (error: Error) => `false ${error.message}`,
    )
    expect(said).toMatch(why)
    expect(said).toMatch(/^false/)
    expect(readFileSync(join(data, 'pianqu.sqlite'), 'utf8')).toBe('the data in place')
    expect(readdirSync(place).sort()).toEqual(['backup', 'data'])
  })

  test('names a row that was changed by hand before the backup was made', async () => {
    const other = await folderCity()
    behindTheFences(other.world.db.sqlite, () => {
      other.world.db.sqlite.exec("UPDATE projects SET name = '另一个' WHERE code = 'P1'")
    })
    const folder = join(place, 'b')
    await makeBackup(other.world, folder)
    const { ok, lines } = await restored(folder, join(place, 'd'))
    expect([ok, lines.join('\n')]).toEqual([false, expect.stringContaining('P1')])
    await other.end().catch(() => undefined)
  })

  test('puts the backup in the place of the data, keeps those, and takes no log of another time along', async () => {
    const { folder, data } = await backedUp()
    mkdirSync(data)
    for (const name of ['pianqu.sqlite', 'pianqu.sqlite-wal', 'pianqu.sqlite-shm'])
      writeFileSync(join(data, name), 'old')
    const { ok, lines } = await restored(folder, data)
    expect([ok, lines.join()]).toEqual([true, expect.stringContaining('.before-')])
    const kept = readdirSync(dirname(data)).find((name) => name.startsWith('data.before-')) ?? ''
    expect(readFileSync(join(place, kept, 'pianqu.sqlite-wal'), 'utf8')).toBe('old')
    expect(existsSync(join(data, 'pianqu.sqlite-wal'))).toBe(false)
    expect(lookAt(join(data, 'pianqu.sqlite'))).toMatchObject({ faults: [] })
  })

  test('waits for the server to be stopped', async () => {
    const { folder, data } = await backedUp()
    mkdirSync(data)
    const release = claimFolder(data)
    await expect(restored(folder, data)).rejects.toThrow('served by another process')
    release()
    expect(readdirSync(place).sort()).toEqual(['backup', 'data'])
  })

  test('is tried out without touching the data, and the trail says so', async () => {
    const { folder, data } = await backedUp()
    await restored(folder, data)
    const before = lookAt(join(data, 'pianqu.sqlite')).looked.trail.lines
    const { ok, lines } = await restored(folder, data, '--drill')
    expect([ok, lines[0]]).toEqual([true, expect.stringContaining('演练完成')])
    const after = lookAt(join(data, 'pianqu.sqlite'))
    expect([after.looked.trail.lines, after.drill]).toEqual([before + 1, expect.any(String)])
    expect(readdirSync(place).sort()).toEqual(['backup', 'data'])
  })
})

describe('a trail that was written anew as a whole', () => {
  test('is told by a backup of before, though anchors and chain agree with it', async () => {
    const other = await folderCity()
    const folder = join(place, 'b')
    const { manifest } = await makeBackup(other.world, folder)
    const { seq, hash } = manifest.trail
    const noted = ['--anchor', `${seq}:${hash}`]
    expect(await verifyCommand(other.world, noted)).toMatchObject({ ok: true })
    behindTheFences(other.world.db.sqlite, () => rewriteTrail(other.world.db))
    const world = { ...other.world, anchors: { all: () => [], keep: () => undefined } }
    const told = async (...args: string[]) => (await verifyCommand(world, args)).lines.join('\n')
    expect(await told()).not.toContain('改写')
    expect(await told('--backup', folder)).toContain('此前的记录可能被整体改写')
    expect(await told(...noted)).toContain('此前的记录可能被整体改写')
    await other.end().catch(() => undefined)
  })
})

describe('the doctor', () => {
  test.each([
    ['3.51.3', null],
    ['3.51.10', null],
    ['3.52.0', null],
    ['4.0.0', null],
    ['3.51.2', '太旧'],
    ['3.9.9', '太旧'],
    ['2.99.99', '太旧'],
    ['', '太旧'],
  ])('says of SQLite %s %j', (version, fault) => {
    if (fault === null) expect(sqliteFault(version)).toBeNull()
    else expect(sqliteFault(version)).toContain(fault)
  })

  test('finds the driver new enough', () => expect(sqliteFault(sqliteVersion())).toBeNull())
})
