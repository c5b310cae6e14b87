import { constants, copyFileSync, cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { evidenceIn } from '../data-folder.ts'
import { databaseName } from '../db/disk.ts'
import { lookInto } from '../db/look-into.ts'
import { anchorFiles } from '../db/trail-anchors.ts'
import type { World } from '../http/world.ts'
import { hashOfFile, type Manifest, manifestName, writeManifest } from './manifest.ts'

/** Where evidence lies, in a data folder and in a backup alike. */
export const evidenceName = 'files'

const hashName = /^[0-9a-f]{64}$/

/** Paths of all evidence below a folder, those half written left out. */
export function evidenceBelow(folder: string): { readonly name: string; readonly path: string }[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && hashName.test(entry.name))
    .map(({ name, parentPath }) => ({ name, path: join(parentPath, name) }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

/** Copies evidence and says what each file comes to: a file that is not what its name says is copied, and told. */
function copyEvidence(from: string, to: string): Manifest['files'] {
  return evidenceBelow(from).map(({ name, path }) => {
    const copy = join(to, name.slice(0, 2), name)
    mkdirSync(dirname(copy), { recursive: true, mode: 0o700 })
    copyFileSync(path, copy, constants.COPYFILE_FICLONE)
    const { bytes, sha256 } = hashOfFile(copy)
    return { name, bytes, sha256 }
  })
}

export interface Backup {
  readonly manifest: Manifest
  /** Of the manifest itself: who keeps it elsewhere can tell whether the backup is the one that was made. */
  readonly sha256: string
  /** What is wrong with what was backed up. */
  readonly faults: readonly string[]
}

/**
 * Copies the data into a new folder while people go on writing. In this order: the anchors, which the database may have gone
 * on from but never falls behind; the database, in one reading; the evidence, which is always there before its row; and last
 * the manifest. Throws, in Chinese, where a backup lies there already.
 */
export async function makeBackup({ db, databasePath, version, clock }: World, folder: string): Promise<Backup> {
  const copy = join(folder, databaseName)
  if (existsSync(copy) || existsSync(join(folder, manifestName))) throw new Error(`${folder} 里已有备份，请换一个目录`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const data = dirname(databasePath)
  for (const name of Object.values(anchorFiles)) {
    const path = join(data, name)
    if (existsSync(path)) cpSync(path, join(folder, name))
  }
  // All pages in one step: in several it would begin anew with each commit of another connection.
  await db.sqlite.backup(copy, { progress: () => 2 ** 31 - 1 })
  const { looked, faults } = lookInto(copy)
  const files = copyEvidence(join(data, evidenceName), join(folder, evidenceName))
  const manifest: Manifest = {
    format: 1,
    version,
    madeAt: clock.now().toISOString(),
    ...{ schema: [...looked.schema], tables: { ...looked.tables }, trail: looked.trail },
    database: hashOfFile(copy),
    files,
  }
  const kept = evidenceIn(folder)
  const changed = files.filter(({ name }) => kept.stateOf(name) !== 'kept')
  return {
    manifest,
    sha256: writeManifest(folder, manifest),
    faults: [...faults, ...changed.map(({ name }) => `文件 ${name} 的内容与上传时不符`)],
  }
}
