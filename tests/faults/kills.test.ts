import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readConfig } from '@pianqu/server/config.ts'
import { databaseIn } from '@pianqu/server/data-folder.ts'
import { lookInto } from '@pianqu/server/db/look-into.ts'
import { witnessesOf } from '@pianqu/server/db/witnesses.ts'
import { migrationsFolder } from '@pianqu/server/folders.ts'
import { verifiedTrail } from '@pianqu/server/modules/verifying/verify-trail.query.ts'
import { openWorld } from '@pianqu/server/open-world.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testClock } from '../city.ts'
import { header } from '../kinds/samples.ts'
import { dice } from '../second-opinion/dice.ts'
import { folderCity } from './folder-city.ts'
import { type Acknowledged, type KillPoint, killPoints } from './kill-points.ts'

/**
 * `PIANQU_KILLS=200` kills so many, `PIANQU_KILLS=200/7` at the moments of another seed. A killed process is not a power
 * cut: what the system had taken from it still reaches the disk. What a commit asks of the disk itself is `synchronous =
 * FULL` and an fsync of each file, which no test here can see at work.
 */
const [count = killPoints.length, seed = 1] = (process.env['PIANQU_KILLS'] ?? String(killPoints.length))
  .split('/')
  .map(Number)

const program = fileURLToPath(new URL('kill-target.ts', import.meta.url))
const chance = dice(seed)

let folder: string
let later: string
const acknowledged: Acknowledged[] = []
const killed = new Map<KillPoint, number>()

beforeAll(async () => {
  const city = await folderCity()
  folder = mkdtempSync(join(tmpdir(), 'pianqu-killed-'))
  await city.app.close()
  city.world.db.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  cpSync(city.folder, folder, { recursive: true })
  await city.end()
  later = mkdtempSync(join(tmpdir(), 'pianqu-later-'))
  cpSync(migrationsFolder, later, { recursive: true })
  writeFileSync(
    join(later, '9999_later.sql'),
    "CREATE TABLE later (id INTEGER PRIMARY KEY); INSERT INTO later VALUES (1); UPDATE units SET name = name || '新'; SELECT die();",
  )
})
afterAll(() => {
  for (const each of [folder, later]) rmSync(each, { recursive: true, force: true })
  const figures = [...killed].map(([point, times]) => `${point} ${times}`).join(', ')
  const writes = acknowledged.length
  if (process.env['PIANQU_KILLS']) process.stdout.write(`kills: ${figures}; ${writes} acknowledged writes, 0 lost\n`)
})

/** Node before 22.18 reads TypeScript only where it is told to. */
const flags = process.features.typescript ? [] : ['--experimental-strip-types']

/** Runs the program until it is dead; where it does not kill itself, it is killed some moments after it has begun to write. */
async function runAndKill(point: KillPoint, run: number): Promise<string> {
  const child = spawn(
    process.execPath,
    [...flags, program, folder, point, String(run), header.units.join(','), later],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  let failed = ''
  let isDue = false
  child.stderr.on('data', (piece: Buffer) => {
    failed += piece.toString()
  })
  child.stdout.on('data', (piece: Buffer) => {
    said += piece.toString()
    if (isDue || (point !== 'anywhere' && point !== 'in-checkpoint')) return
    isDue = true
    setTimeout(() => child.kill('SIGKILL'), chance.under(300))
  })
  // Who does not die where it should is not waited for.
  const tooLate = setTimeout(() => child.kill('SIGTERM'), 120_000)
  const signal = await new Promise<string | null>((resolve) => child.on('close', (_code, by) => resolve(by)))
  clearTimeout(tooLate)
  if (signal !== 'SIGKILL') throw new Error(`${point}: ended by itself\n${failed}`)
  return said
}

/** What was said in whole lines: of the last one the rest may never have been written. */
const toldIn = (said: string): Acknowledged[] =>
  said
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Acknowledged)

/** Opens what is left, as the next start would, and looks at all of it. */
function demandWhole(): void {
  const config = readConfig({ PIANQU_DATA: folder, PIANQU_TODAY: '2025-10-28' })
  const world = openWorld(config, testClock(), migrationsFolder, 'test')
  try {
    const { sqlite } = world.db
    const verified = verifiedTrail(world.db, witnessesOf(world))
    expect(verified.faults).toEqual([])
    const has = (table: string, column: string, value: string) =>
      sqlite.prepare<[string], number>(`SELECT count(*) FROM ${table} WHERE ${column} = ?`).pluck().get(value)
    for (const told of acknowledged) {
      if ('account' in told) expect([told, has('accounts', 'username', told.account)]).toEqual([told, 1])
      else {
        for (const code of told.units) expect([code, has('units', 'code', code)]).toEqual([code, 1])
        expect([has('imports', 'file_hash', told.file), world.files.stateOf(told.file)]).toEqual([1, 'kept'])
      }
    }
    expect(sqlite.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'later'").pluck().get()).toBe(0)
    expect(sqlite.prepare("SELECT count(*) FROM units WHERE name LIKE '%新'").pluck().get()).toBe(0)
  } finally {
    world.db.sqlite.close()
  }
  expect(lookInto(databaseIn(folder)).faults).toEqual([])
}

describe('a process that is killed', () => {
  test(`${count} times loses nothing that it had acknowledged, and leaves everything whole`, {
    timeout: 60_000 + count * 60_000,
  }, async () => {
    for (let run = 0; run < count; run += 1) {
      const point = killPoints[run % killPoints.length] ?? 'anywhere'
      acknowledged.push(...toldIn(await runAndKill(point, run)))
      killed.set(point, (killed.get(point) ?? 0) + 1)
      demandWhole()
      if (point === 'in-backup') expect(existsSync(join(folder, `backup-${run}`, 'manifest.json'))).toBe(false)
    }
    expect(acknowledged.length).toBeGreaterThan(count)
  })
})
