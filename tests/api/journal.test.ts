import { commandsOf } from '@pianqu/server/db/command.ts'
import { revisionOf, touchedSince } from '@pianqu/server/db/journal.ts'
import { perRevision, readAnew } from '@pianqu/server/db/revision.ts'
import { operator } from '@pianqu/server/system-actor.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { emptyWorld } from '../city.ts'
import { fill, handIn, octoberCity, step } from './dispatch-kit.ts'

const world = () => {
  const { db, ...ground } = emptyWorld()
  const command = commandsOf({ db, ...ground }, operator)
  const write = (sql: string, movesFigures?: boolean) =>
    command(({ tx, audit }) => {
      tx.sqlite.exec(sql)
      audit({ action: 'demo.mark', subject: 'installation', movesFigures, detail: { name: '演示' } } as never)
    })
  return { db, write }
}

const unit = (code: string) => `INSERT INTO units (code, name, type) VALUES ('${code}', '${code}区', 'district')`

describe('the journal', () => {
  let { db, write } = world()
  beforeEach(() => {
    ;({ db, write } = world())
  })
  const since = (seen: number) => touchedSince(db, seen, revisionOf(db))?.map(({ topic }) => topic)

  test('names the tables that a command wrote, by the revision that it made', () => {
    const before = revisionOf(db)
    write(unit('D1'))
    expect(revisionOf(db)).toBe(before + 1)
    expect(since(before)).toEqual(['units'])
  })

  test('says anything of a command that names nothing it knows', () => {
    const before = revisionOf(db)
    write('SELECT 1')
    expect(since(before)).toEqual(['*'])
  })

  test('moves on for what was touched, whatever the command says, and stays for what no figure reads', () => {
    const before = revisionOf(db)
    write('SELECT 1', false)
    expect(revisionOf(db)).toBe(before)
    write(unit('D1'), false)
    expect(since(before)).toEqual(['units'])
  })

  test('tells a long list table by table', () => {
    write(`${unit('D1')};
      INSERT INTO projects (code, name, district_code, responsible_unit, category, stage, total_investment_yuan)
      SELECT 'P' || key, 'P' || key, 'D1', 'D1区', 'industry', 'building', 1 FROM json_each('[${Array(600).fill(0)}]')`)
    const touches = touchedSince(db, revisionOf(db) - 1, revisionOf(db))
    expect(touches?.map(({ topic, projectCode }) => topic + projectCode).toSorted()).toEqual([
      'project_memberships',
      'projects',
      'units',
    ])
  })

  test('knows nothing of a revision that nobody wrote down, nor of what is to come', () => {
    write(unit('D1'))
    const before = revisionOf(db)
    write(unit('D2'))
    expect(since(before - 1)).toEqual(['units', 'units'])
    db.sqlite.exec('UPDATE revision SET value = value + 1')
    expect([since(before), since(before + 2), since(before + 3)]).toEqual([undefined, [], undefined])
  })

  test('is read by whoever begins late, as far as it goes back', () => {
    write(unit('D1'))
    const other = readAnew(db)
    expect(touchedSince(other, 0, 1)?.map(({ topic }) => topic)).toEqual(['units'])
    expect(touchedSince(other, -1, 1)).toBeNull()
  })
})

describe('a kept result', () => {
  test('is computed again once a table was written that it has read, itself or through another', () => {
    const { db, write } = world()
    let computed = 0
    const unitCodes = perRevision(({ sqlite }: typeof db, _key: 'all') => {
      computed += 1
      return sqlite.prepare('SELECT code FROM units').pluck().all()
    })
    const count = perRevision((view: typeof db, _key: 'all') => unitCodes(view, 'all').length)
    expect([count(db, 'all'), count(db, 'all'), computed]).toEqual([0, 0, 1])
    write(unit('D1'))
    expect([count(db, 'all'), computed]).toEqual([1, 2])
    write("INSERT INTO areas VALUES ('A1', '一片', 'central', '一局', NULL, NULL, '2020-01-01', NULL)")
    expect([count(db, 'all'), computed]).toEqual([1, 2])
    write('SELECT 1')
    expect([count(db, 'all'), computed]).toEqual([1, 3])
  })

  test('holds nothing of a write that was taken back', () => {
    const { db } = world()
    const count = perRevision(({ sqlite }: typeof db, _key: 'all') =>
      sqlite.prepare('SELECT count(*) FROM units').pluck().get(),
    )
    const rolledBack = db.sqlite.transaction(() => {
      db.sqlite.exec(unit('D1'))
      expect(count(db, 'all')).toBe(1)
      throw new Error('taken back')
    })
    expect(rolledBack).toThrow('taken back')
    expect(count(db, 'all')).toBe(0)
  })
})

test('an accepted line touches its month and project, and a draft nothing', async () => {
  const city = await octoberCity()
  const { db } = city.world
  const filled = await fill(city.d1)
  const before = revisionOf(db)
  touchedSince(db, before, before)
  await fill(city.d1, 200)
  expect(revisionOf(db)).toBe(before)
  await handIn(city, 'quxian1')
  expect(filled.lines.length).toBeGreaterThan(0)
  const touches = touchedSince(db, before, revisionOf(db)) ?? []
  expect(new Set(touches.map(({ topic, month }) => `${topic} ${month}`))).toEqual(
    new Set(['report_drafts:submitted 2025-10', 'reports:first_submitted_on 2025-10', 'report_lines 2025-10']),
  )
  const report = await step(city.taskforce, filled, { step: 'accept' })
  expect(report.statusCode).toBe(409)
})
