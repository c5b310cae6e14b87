import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '@pianqu/server/db/database.ts'
import { isBehind, migrate } from '@pianqu/server/db/migrate.ts'
import { migrationsFolder } from '@pianqu/server/folders.ts'
import { describe, expect, onTestFinished, test } from 'vitest'

const names = readdirSync(migrationsFolder).sort()

/** A copy of the migrations that a test may spoil. */
function copyOfMigrations(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pianqu-migrations-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(migrationsFolder, folder, { recursive: true })
  return folder
}

describe('the migrations', () => {
  test('are numbered without a gap', () => {
    expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_name, index) => index + 1))
  })

  test('are applied once, in order', () => {
    const db = openDatabase(':memory:')
    expect(isBehind(db, migrationsFolder)).toBe(true)
    expect(migrate(db, migrationsFolder)).toEqual(names)
    expect(isBehind(db, migrationsFolder)).toBe(false)
    expect(migrate(db, migrationsFolder)).toEqual([])
  })

  test('make STRICT tables only', () => {
    const db = openDatabase(':memory:')
    migrate(db, migrationsFolder)
    const loose = db.sqlite
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .all()
    expect(loose).toEqual([])
  })

  test('are refused when one that was applied has been edited', () => {
    const folder = copyOfMigrations()
    const db = openDatabase(':memory:')
    migrate(db, folder)
    writeFileSync(join(folder, '0002_registry.sql'), '-- nothing was ever here\n')
    expect(() => migrate(db, folder)).toThrow('0002_registry.sql was applied and has since been changed or removed')
  })

  test('are refused when one that was applied is gone', () => {
    const folder = copyOfMigrations()
    const db = openDatabase(':memory:')
    migrate(db, folder)
    rmSync(join(folder, '0003_reports.sql'))
    expect(() => migrate(db, folder)).toThrow('0003_reports.sql')
  })

  test('leave nothing behind of one that fails, and keep those before it', () => {
    const folder = copyOfMigrations()
    writeFileSync(
      join(folder, '9999_broken.sql'),
      'CREATE TABLE half (a TEXT) STRICT; CREATE TABLE half (a TEXT) STRICT;',
    )
    const db = openDatabase(':memory:')
    expect(() => migrate(db, folder)).toThrow('already exists')
    expect(db.sqlite.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").pluck().get()).toBe(0)
    expect(db.sqlite.prepare('SELECT count(*) FROM migrations').pluck().get()).toBe(names.length)
  })
})
