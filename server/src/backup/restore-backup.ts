import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { evidenceIn } from '../data-folder.ts'
import { claimFolder } from '../db/claim-folder.ts'
import { openDatabase } from '../db/database.ts'
import { databaseName } from '../db/disk.ts'
import { lookInto } from '../db/look-into.ts'
import { anchorFiles, folderAnchors } from '../db/trail-anchors.ts'
import { witnessesOf } from '../db/witnesses.ts'
import { verifiedTrail } from '../modules/verifying/verify-trail.query.ts'
import { evidenceName } from './make-backup.ts'
import { hashOfFile, type Manifest, readManifest } from './manifest.ts'

/** What does not fit between a manifest and what lies beside it. */
function copyFaults(folder: string, { database, files }: Manifest): string[] {
  const faultOf = (path: string, name: string, sha256: string): string[] => {
    if (!existsSync(path)) return [`备份里缺少${name}`]
    return hashOfFile(path).sha256 === sha256 ? [] : [`备份里的${name}与清单不符，已损坏或被改动`]
  }
  return [
    ...faultOf(join(folder, databaseName), '数据库', database.sha256),
    ...files.flatMap(({ name, sha256 }) =>
      faultOf(join(folder, evidenceName, name.slice(0, 2), name), `文件 ${name}`, sha256),
    ),
  ]
}

/** A new folder with the database, the evidence and the anchors of a backup, and nothing else: no log of another time. */
function unpack(folder: string, staging: string, { files }: Manifest): void {
  mkdirSync(staging, { recursive: true, mode: 0o700 })
  const names = [databaseName, ...Object.values(anchorFiles)].filter((name) => existsSync(join(folder, name)))
  for (const name of names) copyFileSync(join(folder, name), join(staging, name), constants.COPYFILE_FICLONE)
  for (const { name } of files) {
    const place = join(evidenceName, name.slice(0, 2))
    mkdirSync(join(staging, place), { recursive: true, mode: 0o700 })
    copyFileSync(join(folder, place, name), join(staging, place, name), constants.COPYFILE_FICLONE)
  }
}

const countFaults = (told: Manifest['tables'], found: Manifest['tables']): string[] =>
  Object.entries(told).flatMap(([table, count]) =>
    found[table] === count ? [] : [`表 ${table} 应有 ${count} 行，恢复出 ${found[table] ?? 0} 行`],
  )

/** What speaks against what was unpacked: the file, what the manifest counted, and all that the trail vouches for. */
async function unpackedFaults(staging: string, manifest: Manifest, migrationsFolder: string): Promise<string[]> {
  const path = join(staging, databaseName)
  const { looked, faults } = lookInto(path)
  const { lines, hash } = looked.trail
  const isHead = lines === manifest.trail.lines && hash === manifest.trail.hash
  const told = [
    ...faults,
    ...countFaults(manifest.tables, looked.tables),
    ...(isHead ? [] : [`操作记录应有 ${manifest.trail.lines} 条，恢复出 ${lines} 条，或末条校验值不符`]),
  ]
  // What an older version has left is verified by the rules that it knows: whoever starts it next brings it up to date.
  const isCurrent =
    readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql')).length === looked.schema.length
  if (told.length > 0 || !isCurrent) return told
  const db = openDatabase(path)
  try {
    const files = evidenceIn(staging)
    const verified = verifiedTrail(db, witnessesOf({ db, anchors: folderAnchors(staging), files, migrationsFolder }))
    return verified.faults.map(({ message }) => message)
  } finally {
    db.sqlite.close()
    lookInto(path)
  }
}

/** A newer version may have written what this one does not understand. */
function newerFault({ schema }: Manifest, migrationsFolder: string): string[] {
  const known = new Set(readdirSync(migrationsFolder))
  const unknown = schema.filter((name) => !known.has(name))
  return unknown.length > 0 ? [`备份由更新版本的系统做成（多出 ${unknown.join('、')}），请先升级再恢复`] : []
}

interface Restoring {
  /** Of the backup. */
  readonly from: string
  readonly dataFolder: string
  readonly migrationsFolder: string
  readonly now: Date
}

const stampOf = (now: Date): string => now.toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')

export interface Unpacked {
  readonly manifest: Manifest
  readonly sha256: string
  readonly faults: readonly string[]
  readonly staging: string
  drop(): void
}

/** Unpacks a backup beside the data folder and looks at everything that can be looked at. Throws where it is no backup. */
export async function unpackBackup({ from, dataFolder, migrationsFolder, now }: Restoring): Promise<Unpacked> {
  const { manifest, sha256 } = readManifest(from)
  const staging = `${dataFolder}.restoring-${stampOf(now)}`
  const drop = () => rmSync(staging, { recursive: true, force: true })
  const known = [...newerFault(manifest, migrationsFolder), ...copyFaults(from, manifest)]
  if (known.length > 0) return { manifest, sha256, faults: known, staging, drop }
  try {
    unpack(from, staging, manifest)
    const faults = await unpackedFaults(staging, manifest, migrationsFolder)
    return { manifest, sha256, faults, staging, drop }
  } catch (error) {
    drop()
    throw error
  }
}

/**
 * Puts what was unpacked in the place of the data, which stays beside it under another name. Throws FolderTakenError while
 * a server has the folder. Returns where the old data lie; null where there were none.
 */
export function swapIn({ staging }: Pick<Unpacked, 'staging'>, { dataFolder, now }: Restoring): string | null {
  mkdirSync(dirname(dataFolder), { recursive: true })
  if (!existsSync(dataFolder)) {
    renameSync(staging, dataFolder)
    return null
  }
  const release = claimFolder(dataFolder)
  const kept = `${dataFolder}.before-${stampOf(now)}`
  try {
    renameSync(dataFolder, kept)
    try {
      renameSync(staging, dataFolder)
    } catch (error) {
      renameSync(kept, dataFolder)
      throw error
    }
  } finally {
    release()
  }
  return kept
}
