import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { folderAnchors } from '@pianqu/server/db/trail-anchors.ts'
import type { TrailFault } from '@pianqu/shared/trail/trail-fault.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { behindTheFences, rewriteTrail } from '../faults/tamperings.ts'
import { publishedCity } from './dispatch-kit.ts'
import type { SmallCity } from './small-city.ts'

interface Verified {
  readonly ok: boolean
  readonly lines: number
  readonly faults: readonly TrailFault[]
}

let city: SmallCity

beforeEach(async () => {
  city = await publishedCity()
})

const verify = async () => (await city.taskforce.get('/api/trail/verify')).json<Verified>()
const kinds = async () => (await verify()).faults.map(({ kind }) => kind)

/** What somebody with the database file could do. */
function tamper(deed: string | (() => void)): void {
  const { sqlite } = city.world.db
  behindTheFences(sqlite, typeof deed === 'string' ? () => sqlite.exec(deed) : deed)
}

describe('verification', () => {
  test('finds nothing in a city that nobody touched', async () => {
    expect(await verify()).toMatchObject({ ok: true, faults: [] })
  })

  test.each<[string, string, TrailFault['kind'][]]>([
    ['an edited line', "UPDATE trail SET detail = '{}' WHERE seq = 15", ['line-changed']],
    [
      'lines taken out of the middle',
      'DELETE FROM trail WHERE seq BETWEEN 14 AND 16',
      ['line-missing', 'figure-changed', 'row-changed'],
    ],
    [
      'a cut tail',
      "DELETE FROM trail WHERE seq >= (SELECT max(seq) FROM trail WHERE action = 'import.run' AND detail LIKE '%reports%')",
      ['tail-cut', 'figure-changed', 'row-changed'],
    ],
    ["a snapshot's content", "UPDATE snapshots SET content = replace(content, 'P1', 'P9')", ['snapshot-changed']],
    ["a snapshot's page", "UPDATE snapshot_pages SET content = '{}' WHERE rowid = 1", ['snapshot-changed']],
    [
      'a snapshot whose hash was made to fit nothing',
      "UPDATE snapshots SET hash = 'aaaa'",
      ['snapshot-changed', 'row-changed'],
    ],
    [
      'a role that nobody gave',
      "UPDATE accounts SET role = 'taskforce' WHERE username = 'quxian1'",
      ['row-changed', 'account-changed'],
    ],
    [
      'an account that nobody made',
      "UPDATE accounts SET username = 'ghost' WHERE username = 'lingdao'",
      ['row-changed', 'account-changed'],
    ],
    [
      'a state that nobody set',
      "UPDATE accounts SET disabled = 1 WHERE username = 'lingdao'",
      ['row-changed', 'account-changed'],
    ],
  ])('names %s', async (_what, sql, found) => {
    tamper(sql)
    const { ok, faults } = await verify()
    expect(ok).toBe(false)
    // One anchor a commit is kept here: a cut tail is seen by several.
    expect([...new Set(faults.map(({ kind }) => kind))]).toEqual([...new Set(found)])
    for (const { message } of faults) expect(message).toMatch(/[一-鿿]/)
  })

  test('names a trigger that was dropped, and an index', async () => {
    city.world.db.sqlite.exec('DROP TRIGGER trail_is_never_changed')
    city.world.db.sqlite.exec('DROP INDEX trail_actor')
    const { faults } = await verify()
    expect(faults.map(({ message }) => message).sort()).toEqual([
      '数据库的索引 trail_actor 被删除',
      '数据库的触发器 trail_is_never_changed 被删除',
    ])
  })

  test('names a trail that was written anew with hashes of its own', async () => {
    tamper(() => rewriteTrail(city.world.db))
    expect(new Set(await kinds())).toEqual(new Set(['rewritten']))
  })

  test('names evidence that is gone or changed, and goes on after the first fault', async () => {
    city.world.files.stateOf = () => 'changed'
    tamper("UPDATE trail SET detail = '{}' WHERE seq IN (3, 7)")
    const found = await kinds()
    expect(found.filter((kind) => kind === 'line-changed')).toHaveLength(2)
    expect(found).toContain('file-changed')
  })
})

describe('anchors in a folder', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pianqu-anchors-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const anchor = (seq: number, day: string) => ({ at: `${day}T01:00:00.000Z`, seq, hash: `h${seq}` })

  test('are the first of each day and the last of all', () => {
    const anchors = folderAnchors(folder)
    for (const each of [
      anchor(1, '2025-10-01'),
      anchor(20, '2025-10-01'),
      anchor(300, '2025-10-02'),
      anchor(4, '2025-10-02'),
    ]) {
      anchors.keep(each)
    }
    expect(
      folderAnchors(folder)
        .all()
        .map(({ seq }) => seq),
    ).toEqual([1, 300, 4])
    folderAnchors(folder).keep(anchor(5, '2025-10-02'))
    expect(
      folderAnchors(folder)
        .all()
        .map(({ seq }) => seq),
    ).toEqual([1, 300, 5])
  })

  test('that were cut short by a crash vouch for nothing', () => {
    const anchors = folderAnchors(folder)
    anchors.keep(anchor(1, '2025-10-01'))
    const path = join(folder, 'trail.head')
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, 20))
    expect(
      folderAnchors(folder)
        .all()
        .map(({ seq }) => seq),
    ).toEqual([1])
  })
})
