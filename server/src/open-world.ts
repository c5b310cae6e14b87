import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import { commandsOf } from './db/command.ts'
import { openDatabase } from './db/database.ts'
import { watchedDisk } from './db/disk.ts'
import { migrate } from './db/migrate.ts'
import { hasLines } from './db/sealing.ts'
import { folderAnchors } from './db/trail-anchors.ts'
import { workerProgram } from './folders.ts'
import { eventBus } from './http/event-bus.ts'
import { folderFileStore } from './http/file-store.ts'
import type { World } from './http/world.ts'
import { foundBefore, sealAnew } from './modules/verifying/seal-anew.command.ts'
import { operator } from './system-actor.ts'
import { workPool } from './work/work-pool.ts'

/** Makes the data folder where it is missing, for the eyes of this account alone: whatever lies below needs its door. */
function ownFolder(folder: string): void {
  // What is written from here on is ours alone, the files that SQLite puts beside its own included.
  process.umask(0o077)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
}

/** Opens the data folder, bringing its database up to date; makes what is missing. */
export function openWorld(config: Config, clock: Clock, migrationsFolder: string, version: string): World {
  ownFolder(config.dataFolder)
  const databasePath = join(config.dataFolder, 'pianqu.sqlite')
  const db = openDatabase(databasePath)
  const found = foundBefore(db)
  const applied = migrate(db, migrationsFolder)
  const world: World = {
    db,
    clock,
    files: folderFileStore(join(config.dataFolder, 'files')),
    events: eventBus(),
    anchors: folderAnchors(config.dataFolder),
    pool: workPool(workerProgram),
    migrationsFolder,
    version,
    publicUrl: config.publicUrl,
    databasePath,
    disk: watchedDisk(db, config.dataFolder),
  }
  // Migrations write past the commands; where there is no trail yet, they have sealed what they brought.
  if (applied.length > 0 && hasLines(db)) commandsOf(world, operator)((change) => sealAnew(change, found))
  return world
}

/** The key that signs session cookies, kept beside the data so that a restart signs nobody out. */
export function sessionSecretOf(config: Config): string {
  const path = join(config.dataFolder, 'session.key')
  if (!existsSync(path)) writeFileSync(path, randomBytes(48).toString('base64'), { mode: 0o600 })
  return readFileSync(path, 'utf8')
}
