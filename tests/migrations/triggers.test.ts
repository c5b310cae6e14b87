import { appendTrail } from '@pianqu/server/db/append-trail.ts'
import { unattended } from '@pianqu/server/db/unattended.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { emptyWorld } from '../city.ts'

let { db } = emptyWorld()
beforeEach(() => {
  db = emptyWorld().db
})

const run = (sql: string) => db.sqlite.prepare(sql).run()
const actor = { userId: 'wei', name: '魏科员' }

describe('the trail', () => {
  const insertLine = (seq: number, previousHash: string, hash: string) =>
    db.sqlite
      .prepare("INSERT INTO trail VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, 'sha256')")
      .run(seq, '2025-10-28T00:00:00.000Z', 'wei', '魏科员', 'test.write', 'test:1', '{}', previousHash, hash)

  beforeEach(() => {
    for (const action of ['unit.add', 'area.add']) {
      appendTrail(unattended(db), { at: '2025-10-28T00:00:00.000Z', actor, action, subject: 'test:1' })
    }
  })

  const lastHash = () => String(db.sqlite.prepare('SELECT hash FROM trail ORDER BY seq DESC').pluck().get())

  test('takes the line that follows', () => {
    insertLine(3, lastHash(), 'made up')
    expect(db.sqlite.prepare('SELECT count(*) FROM trail').pluck().get()).toBe(3)
  })

  test.each([
    ['changed', "UPDATE trail SET action = 'unit.remove' WHERE seq = 1"],
    [
      'changed by replacing a line',
      "INSERT OR REPLACE INTO trail SELECT seq, at, actor_id, actor_name, 'x', subject, detail, previous_hash, hash, seals, digest FROM trail WHERE seq = 2",
    ],
    ['shortened', 'DELETE FROM trail WHERE seq = 2'],
    ['emptied', 'DELETE FROM trail'],
  ])('is not %s', (_what, sql) => {
    expect(() => run(sql)).toThrow(/append-only|must follow/)
    expect(db.sqlite.prepare('SELECT action FROM trail ORDER BY seq').pluck().all()).toEqual(['unit.add', 'area.add'])
  })

  test('refuses a line that leaves a number out', () => {
    expect(() => insertLine(4, lastHash(), 'made up')).toThrow('must follow the last one')
  })

  test('refuses a line that does not name the one before it', () => {
    expect(() => insertLine(3, 'some other hash', 'made up')).toThrow('must follow the last one')
  })
})

describe('an annual plan', () => {
  beforeEach(() => {
    run("INSERT INTO units (code, name, type) VALUES ('D1', '一区', 'district')")
    run(`INSERT INTO projects (code, name, district_code, responsible_unit, category, stage, total_investment_yuan)
         VALUES ('P1', '一路', 'D1', '一区', 'infrastructure', 'building', 100)`)
    run("INSERT INTO plans (project_code, year, investment_yuan, original_yuan) VALUES ('P1', 2025, 100, 100)")
  })

  test('may change', () => {
    run('UPDATE plans SET investment_yuan = 80')
    expect(db.sqlite.prepare('SELECT investment_yuan, original_yuan FROM plans').get()).toEqual({
      investment_yuan: 80,
      original_yuan: 100,
    })
  })

  test('keeps the original', () => {
    expect(() => run('UPDATE plans SET original_yuan = 80')).toThrow('the original plan is never lost')
  })
})

describe('a snapshot', () => {
  beforeEach(() => {
    run(`INSERT INTO snapshots (number, month, position, taken_at, taken_by, taken_by_name, content, invested, hash)
      VALUES ('2025-09-1', '2025-09', 1, '2025-10-28T00:00:00.000Z', 'wei', '魏科员', '{}', '{}', 'hash')`)
  })

  test.each([
    ['changed', "UPDATE snapshots SET note = '改' WHERE number = '2025-09-1'"],
    ['deleted', 'DELETE FROM snapshots'],
  ])('is never %s', (what, sql) => {
    expect(() => run(sql)).toThrow(`a snapshot is never ${what}`)
    expect(db.sqlite.prepare('SELECT number, note FROM snapshots').all()).toEqual([{ number: '2025-09-1', note: null }])
  })

  test('is numbered by its month and its place in it', () => {
    expect(() =>
      run(
        "INSERT INTO snapshots SELECT '2025-09-3', month, 2, taken_at, taken_by, taken_by_name, note, content, invested, hash, format FROM snapshots",
      ),
    ).toThrow('CHECK')
  })
})

describe('a package of projects', () => {
  test('may come after its parts, but must have come when the transaction ends', () => {
    const add = (code: string, parent: string | null) =>
      db.sqlite
        .prepare(`INSERT INTO projects
          (code, name, district_code, responsible_unit, category, stage, total_investment_yuan, package_code)
          VALUES (?, ?, 'D1', '一区', 'infrastructure', 'building', 100, ?)`)
        .run(code, code, parent)
    run("INSERT INTO units (code, name, type) VALUES ('D1', '一区', 'district')")
    db.sqlite.transaction(() => {
      add('P1-1', 'P1')
      add('P1', null)
    })()
    expect(() => db.sqlite.transaction(() => add('P2-1', 'P2'))()).toThrow('FOREIGN KEY')
    expect(() => add('P3', 'P3')).toThrow('CHECK')
  })
})
