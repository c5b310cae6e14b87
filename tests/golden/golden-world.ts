import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Database, openDatabase } from '@pianqu/server/db/database.ts'
import { migrate } from '@pianqu/server/db/migrate.ts'
import { migrationsFolder } from '@pianqu/server/folders.ts'
import type { World } from '@pianqu/server/http/world.ts'
import { emptyWorld } from '../city.ts'
import { touchByHand } from '../untouched.ts'

/** The rows of a city as the last version that took snapshots of this format left them. */
export const goldenFile = (format: number): string => fileURLToPath(new URL(`format-${format}.sql`, import.meta.url))

function migrateUpTo(db: Database, newest: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'pianqu-golden-'))
  const names = readdirSync(migrationsFolder).filter((name) => name <= newest)
  for (const name of names) copyFileSync(join(migrationsFolder, name), join(folder, name))
  migrate(db, folder)
  rmSync(folder, { recursive: true })
}

/** A world with a golden city in it: its tables as they were then, and every migration since. */
export function goldenWorld(format: number): World {
  const world = emptyWorld()
  const db = openDatabase(':memory:')
  const rows = readFileSync(goldenFile(format), 'utf8')
  const newest = /^-- after (\S+)/.exec(rows)?.[1]
  if (!newest) throw new Error(`${goldenFile(format)} does not say which migration it follows`)
  migrateUpTo(db, newest)
  // Rows come table by table, before those that they point to.
  db.sqlite.pragma('foreign_keys = OFF')
  db.sqlite.exec(rows)
  migrate(db, migrationsFolder)
  db.sqlite.pragma('foreign_keys = ON')
  // What is kept of it are the snapshots and what they need, not the trail that led there.
  touchByHand({ db })
  return { ...world, db }
}
