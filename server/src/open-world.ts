import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import { openDatabase } from './db/database.ts'
import { migrate } from './db/migrate.ts'
import { eventBus } from './http/event-bus.ts'
import { folderFileStore } from './http/file-store.ts'
import type { World } from './http/world.ts'

/** Opens the data folder, bringing its database up to date; makes what is missing. */
export function openWorld(config: Config, clock: Clock, migrationsFolder: string, version: string): World {
  mkdirSync(config.dataFolder, { recursive: true })
  const databasePath = join(config.dataFolder, 'pianqu.sqlite')
  const db = openDatabase(databasePath)
  migrate(db, migrationsFolder)
  return {
    db,
    clock,
    files: folderFileStore(join(config.dataFolder, 'files')),
    events: eventBus(),
    version,
    publicUrl: config.publicUrl,
    databasePath,
  }
}

/** The key that signs session cookies, kept beside the data so that a restart signs nobody out. */
export function sessionSecretOf(config: Config): string {
  const path = join(config.dataFolder, 'session.key')
  if (!existsSync(path)) writeFileSync(path, randomBytes(48).toString('base64'), { mode: 0o600 })
  return readFileSync(path, 'utf8')
}
