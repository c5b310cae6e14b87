import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '@pianqu/server/config.ts'
import { chooseDigest, digestHex, digestThatFits } from '@pianqu/server/db/digest.ts'
import { folderFileStore } from '@pianqu/server/http/file-store.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallCity, smallCity } from '../api/small-city.ts'
import { behindTheFences } from './tamperings.ts'

let city: SmallCity
beforeAll(async () => {
  city = await smallCity()
})
afterAll(() => city.app.close().catch(() => undefined))

interface Verified {
  readonly ok: boolean
  readonly faults: readonly { readonly kind: string; readonly seq: number }[]
}
const verified = async () => (await city.taskforce.get('/api/trail/verify')).json<Verified>()

const digestsOf = () => city.world.db.sqlite.prepare<[], string>('SELECT digest FROM trail ORDER BY seq').pluck().all()

const add = async (username: string) => {
  const reply = await (await city.as('admin')).post('/api/accounts', { username, name: username, role: 'auditor' })
  expect(reply.statusCode).toBe(201)
}

describe('the digest', () => {
  test('SM3 is that of GB/T 32905-2016', () => {
    expect(digestHex('sm3', 'abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
    expect(digestHex('sm3', 'abcd'.repeat(16))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732')
  })

  test('is chosen by the environment, and by nothing else', () => {
    expect(readConfig({}).digest).toBe('sha256')
    expect(readConfig({ PIANQU_DIGEST: 'sm3' }).digest).toBe('sm3')
    expect(() => readConfig({ PIANQU_DIGEST: 'md5' })).toThrow('sha256 或 sm3')
  })

  test('of a line stands in it: what is decided later goes on from what is there, either way', async () => {
    const before = digestsOf().length
    chooseDigest(city.world.db, 'sm3')
    await add('first')
    chooseDigest(city.world.db, 'sha256')
    await add('second')
    chooseDigest(city.world.db, 'sm3')
    await add('third')
    const since = digestsOf().slice(before)
    expect([since[0], since.at(-1)]).toEqual(['sm3', 'sm3'])
    expect(since).toContain('sha256')
    expect(await verified()).toMatchObject({ ok: true, faults: [] })
  })

  test('of files is known by either', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pianqu-digest-'))
    const [older, newer] = [folderFileStore(folder), folderFileStore(folder, 'sm3')]
    const bytes = Buffer.alloc(3 * 1024 * 1024, 'x')
    const [first, second] = [older.keep(bytes), newer.keep(bytes)]
    expect([digestThatFits(bytes, first), digestThatFits(bytes, second)]).toEqual(['sha256', 'sm3'])
    const { fileHash, drop } = await newer.stage(bytes)
    await drop()
    expect(fileHash).toBe(second)
    for (const store of [older, newer]) {
      for (const hash of [first, second]) {
        expect(store.stateOf(hash)).toBe('kept')
        expect((await store.load(hash)).length).toBe(bytes.length)
      }
    }
    rmSync(folder, { recursive: true })
  })

  test('cannot be told otherwise, and a line of either is not changed unseen', async () => {
    const { sqlite } = city.world.db
    const last = digestsOf().length
    behindTheFences(sqlite, () => {
      sqlite.exec(`UPDATE trail SET digest = 'sha256' WHERE seq = ${last}`)
      sqlite.exec(`UPDATE trail SET actor_name = '别人' WHERE seq = ${last - 2}`)
    })
    const { faults } = await verified()
    expect(faults.filter(({ kind }) => kind === 'line-changed').map(({ seq }) => seq)).toEqual([last - 2, last])
  })
})
