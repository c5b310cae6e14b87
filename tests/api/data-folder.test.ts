import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readConfig } from '@pianqu/server/config.ts'
import { claimFolder, FolderTakenError } from '@pianqu/server/db/claim-folder.ts'
import { migrationsFolder } from '@pianqu/server/folders.ts'
import { folderFileStore } from '@pianqu/server/http/file-store.ts'
import { openWorld, sessionSecretOf } from '@pianqu/server/open-world.ts'
import { startFault } from '@pianqu/server/start-fault.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testClock } from '../city.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pianqu-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const place = () => ({ host: '127.0.0.1', port: 3000, dataFolder: folder })

function fault(claim: () => unknown): unknown {
  try {
    claim()
  } catch (error) {
    return error
  }
  return null
}

describe('a data folder', () => {
  test('is served by one server, and the second is told whose it is', () => {
    const release = claimFolder(folder)
    const refused = fault(() => claimFolder(folder))
    expect(refused).toBeInstanceOf(FolderTakenError)
    expect(startFault(refused, place())).toContain(`进程号 ${process.pid}`)
    release()
    expect(fault(() => claimFolder(folder))).toBeNull()
  })

  test('of a server that was killed is free again', async () => {
    const program = `import { claimFolder } from '@pianqu/server/db/claim-folder.ts'; claimFolder(process.argv[1]); process.kill(process.pid, 'SIGKILL')`
    const killed = promisify(execFile)(
      process.execPath,
      ['--experimental-strip-types', '--input-type=module', '-e', program, folder],
      {
        cwd: import.meta.dirname,
      },
    )
    await expect(killed).rejects.toMatchObject({ signal: 'SIGKILL' })
    expect(readdirSync(folder)).toContain('server.pid')
    expect(fault(() => claimFolder(folder))).toBeNull()
  })

  test('and all within it is for the eyes of its account alone', () => {
    const before = process.umask()
    try {
      const config = readConfig({ PIANQU_DATA: join(folder, 'data') })
      const world = openWorld(config, testClock(), migrationsFolder, 'test')
      sessionSecretOf(config)
      world.files.keep(Buffer.from('a table'))
      const paths = readdirSync(config.dataFolder, { recursive: true, encoding: 'utf8' }).map((path) =>
        join(config.dataFolder, path),
      )
      expect(paths.length).toBeGreaterThan(5)
      for (const path of [config.dataFolder, ...paths]) expect(statSync(path).mode & 0o077, path).toBe(0)
      world.db.sqlite.close()
    } finally {
      process.umask(before)
    }
  })
})

describe('a kept file', () => {
  test('is read again as it was, and kept once', () => {
    const files = folderFileStore(folder)
    const bytes = Buffer.from('月报表')
    const hash = files.keep(bytes)
    expect(files.keep(bytes)).toBe(hash)
    expect(Buffer.from(files.read(hash))).toEqual(bytes)
    expect(readdirSync(join(folder, hash.slice(0, 2)))).toEqual([hash])
  })
})

describe('a file that is on its way', () => {
  const names = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.length > 2)

  test('lies beside the others until it is kept, and is read as it was', async () => {
    const files = folderFileStore(folder)
    const bytes = Buffer.from('批复')
    const { fileHash, keep, drop } = await files.stage(bytes)
    expect([files.stateOf(fileHash), names().filter((name) => name.endsWith('.part')).length]).toEqual(['missing', 1])
    keep()
    await drop()
    expect([files.stateOf(fileHash), names()]).toEqual(['kept', [join(fileHash.slice(0, 2), fileHash)]])
    expect(Buffer.from(await files.load(fileHash))).toEqual(bytes)
  })

  test('leaves nothing behind where it is refused, and what is kept already stays', async () => {
    const files = folderFileStore(folder)
    const refused = await files.stage(Buffer.from('不收'))
    await refused.drop()
    expect(names()).toEqual([])
    files.keep(Buffer.from('批复'))
    const again = await files.stage(Buffer.from('批复'))
    await again.drop()
    expect(files.stateOf(again.fileHash)).toBe('kept')
  })

  test('is not read once it was changed', async () => {
    const files = folderFileStore(folder)
    const hash = files.keep(Buffer.from('批复'))
    writeFileSync(join(folder, hash.slice(0, 2), hash), '改过')
    await expect(files.load(hash)).rejects.toThrow('has been changed')
  })
})
