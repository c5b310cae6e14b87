import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '@pianqu/server/db/database.ts'
import { whileUnchanged } from '@pianqu/server/db/while-unchanged.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'

let folder: string
let reads = 0

const nameOf = whileUnchanged((db, key) => {
  reads += 1
  return db.sqlite.prepare<[string], string>('SELECT name FROM things WHERE code = ?').pluck().get(key)
})

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unchanged-'))
  reads = 0
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function opened() {
  const path = join(folder, 'a.sqlite')
  const db = openDatabase(path)
  db.sqlite.exec(
    "CREATE TABLE things (code TEXT PRIMARY KEY, name TEXT); INSERT INTO things VALUES ('a', '甲'), ('b', '乙')",
  )
  return { db, path }
}

test('what was read is kept until something was written, on this connection or another', () => {
  const { db, path } = opened()
  expect([nameOf(db, 'a'), nameOf(db, 'a'), nameOf(db, 'b'), reads]).toEqual(['甲', '甲', '乙', 2])
  db.sqlite.prepare("UPDATE things SET name = '丙' WHERE code = 'a'").run()
  expect([nameOf(db, 'a'), reads]).toEqual(['丙', 3])
  const other = openDatabase(path)
  other.sqlite.prepare("UPDATE things SET name = '丁' WHERE code = 'a'").run()
  other.sqlite.close()
  expect([nameOf(db, 'a'), reads]).toEqual(['丁', 4])
  db.sqlite.close()
})

test('nothing is kept of a transaction that is taken back', () => {
  const { db } = opened()
  nameOf(db, 'a')
  db.sqlite.exec("BEGIN; UPDATE things SET name = '未定' WHERE code = 'a'")
  expect(nameOf(db, 'a')).toBe('未定')
  db.sqlite.exec('ROLLBACK')
  expect(nameOf(db, 'a')).toBe('甲')
  db.sqlite.close()
})
