import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { makeBackup } from '@pianqu/server/backup/make-backup.ts'
import { readConfig } from '@pianqu/server/config.ts'
import { commandsOf } from '@pianqu/server/db/command.ts'
import { openDatabase } from '@pianqu/server/db/database.ts'
import { migrate } from '@pianqu/server/db/migrate.ts'
import { migrationsFolder } from '@pianqu/server/folders.ts'
import { addAccount } from '@pianqu/server/modules/accounts/add-account.command.ts'
import { importFile } from '@pianqu/server/modules/importing/import-file.ts'
import { openWorld } from '@pianqu/server/open-world.ts'
import { operator } from '@pianqu/server/system-actor.ts'
import { testClock } from '../city.ts'
import type { Acknowledged, KillPoint } from './kill-points.ts'

/** Writes to a data folder until it is killed, or kills itself at a named point; says what has been acknowledged. */
const [folder = '', point = 'anywhere', run = '', header = '', laterMigrations = ''] = process.argv.slice(2)
const at = point as KillPoint

const die = (): never => {
  process.kill(process.pid, 'SIGKILL')
  throw new Error('The dead do not go on')
}

const acknowledge = (what: Acknowledged): void => void writeSync(1, `${JSON.stringify(what)}\n`)

const config = readConfig({ PIANQU_DATA: folder, PIANQU_TODAY: '2025-10-28' })
if (at === 'in-migration') {
  const db = openDatabase(join(folder, 'pianqu.sqlite'))
  db.sqlite.function('die', () => die())
  migrate(db, laterMigrations)
}
const world = openWorld(config, testClock(), migrationsFolder, 'test')
const { sqlite } = world.db

const files =
  at === 'between-file-and-row'
    ? {
        ...world.files,
        keep: (bytes: Uint8Array): string => {
          world.files.keep(bytes)
          return die()
        },
      }
    : world.files
const ground = at === 'before-anchor' ? { ...world, anchors: { ...world.anchors, keep: () => die() } } : world

/** Made after the first command, whose fences do away with what is temporary before them. */
function dieInImports(): void {
  sqlite.function('die', () => die())
  sqlite.exec("CREATE TEMP TRIGGER dies AFTER INSERT ON main.units WHEN NEW.code LIKE '%-7' BEGIN SELECT die(); END")
}

/** From the third round on, so that there is something to lose. */
const isDue = (round: number): boolean => round >= 3

function addSomebody(round: number): void {
  const username = `k${run}-${round}`
  const command = commandsOf(isDue(round) ? ground : world, operator)
  command((change) => {
    addAccount(change, { username, name: username, role: 'auditor', unitCode: null, passwordHash: 'none' })
    if (at === 'in-transaction' && isDue(round)) die()
  })
  acknowledge({ account: username })
}

async function importUnits(round: number): Promise<void> {
  const codes = Array.from({ length: 12 }, (_, index) => `U${run}-${round}-${index}`)
  const rows = codes.map((code) => `${code},单位${code},市属国企`)
  const bytes = Buffer.from([header, ...rows].join('\n'))
  const command = commandsOf(world, operator)
  const file = { fileName: '单位.csv', bytes }
  const { added } = await importFile(
    { command, files: isDue(round) ? files : world.files },
    { kind: 'units', file, dryRun: false, month: undefined, crs: undefined, from: undefined },
  )
  if (added !== codes.length) throw new Error(`${added} of ${codes.length} units came in`)
  acknowledge({ units: codes, file: world.files.hashOf(bytes) })
}

for (let round = 0; ; round += 1) {
  addSomebody(round)
  if (at === 'in-import' && round === 0) dieInImports()
  if (at !== 'in-import' || isDue(round)) await importUnits(round)
  if (at === 'in-checkpoint') sqlite.pragma('wal_checkpoint(TRUNCATE)')
  if (at === 'in-backup' && isDue(round)) {
    // The clock is asked for when all is copied and the manifest is not written yet.
    await makeBackup({ ...world, clock: { ...world.clock, now: die } }, join(folder, `backup-${run}`))
  }
}
