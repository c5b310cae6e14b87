import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from './database.ts'
import { hasLines, hasSeals, sealAnew, sealing } from './sealing.ts'

interface Applied {
  readonly name: string
  readonly hash: string
}

/** The migrations of a folder, in their order. */
export const migrationsIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    })

/** Before there is a trail, what stands in the tables was brought by the migrations. */
function sealWhatMigrationsBring(db: Pick<Database, 'sqlite'>): void {
  if (!hasSeals(db) || hasLines(db)) return
  sealing(db, (sums) =>
    db.sqlite
      .transaction(() => {
        sealAnew(db)
        sums()
      })
      .immediate(),
  )
}

/** Whether a migration of the folder is still to be applied. */
export function isBehind({ sqlite }: Pick<Database, 'sqlite'>, folder: string): boolean {
  const hasList = sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migrations'").get()
  if (!hasList) return true
  const applied = new Set(sqlite.prepare<[], string>('SELECT name FROM migrations').pluck().all())
  return migrationsIn(folder).some(({ name }) => !applied.has(name))
}

/**
 * Applies the migrations that are not applied yet, each in its own transaction, and returns their names.
 * Throws when an applied one was edited or is gone: history is not rewritten.
 */
export function migrate({ sqlite }: Database, folder: string): string[] {
  sqlite.exec(`CREATE TABLE IF NOT EXISTS migrations (
    name TEXT PRIMARY KEY, hash TEXT NOT NULL, applied_at TEXT NOT NULL DEFAULT (datetime('now'))
  ) STRICT`)
  const files = migrationsIn(folder)
  const applied = sqlite.prepare<[], Applied>('SELECT name, hash FROM migrations ORDER BY name').all()
  for (const { name, hash } of applied) {
    const file = files.find((candidate) => candidate.name === name)
    if (file?.hash !== hash) throw new Error(`Migration ${name} was applied and has since been changed or removed`)
  }
  const pending = files.filter(({ name }) => !applied.some((row) => row.name === name))
  const record = sqlite.prepare('INSERT INTO migrations (name, hash) VALUES (?, ?)')
  for (const { name, text, hash } of pending) {
    sqlite
      .transaction(() => {
        sqlite.exec(text)
        record.run(name, hash)
      })
      .immediate()
  }
  if (pending.length > 0) sealWhatMigrationsBring({ sqlite })
  return pending.map(({ name }) => name)
}
