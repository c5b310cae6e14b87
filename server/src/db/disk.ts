import { accessSync, constants, statfsSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from './database.ts'

const fullCodes: ReadonlySet<unknown> = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT'])

/** Whether a write failed because the disk is full. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && fullCodes.has(error.code)

const readOnlyCodes: ReadonlySet<unknown> = new Set(['EROFS', 'EACCES', 'EPERM'])

/** Whether a write failed because nothing may be written where the data lies. */
export const isReadOnly = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (readOnlyCodes.has(error.code) || String(error.code).startsWith('SQLITE_READONLY'))

/** Whether what was read is no database any more: a page of it has been written over, or the disk has lost it. */
export const isDamaged = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_(CORRUPT|NOTADB)/.test(String(error.code))

/** Does what can be done without where the disk is full; throws what else goes wrong. */
export function unlessFull(write: () => void): void {
  try {
    write()
  } catch (error) {
    if (!isDiskFull(error)) throw error
  }
}

/** Whether there is room to write. */
export interface Disk {
  /** Whether files there may be written at all. */
  isWritable(): boolean
  /** Says that a page could not be read; nothing but a restart over a sound database takes it back. */
  noteDamage(): void
  isSound(): boolean
  /** Of the disk that the data lies on; null where it lies on none. */
  freeBytes(): number | null
  /** Says that a write found no room. */
  noteFull(): void
  /** After a write that found none, room is tried for again each time: nobody has to start anything anew. */
  hasRoom(): boolean
}

/** The file of the database in a data folder. */
export const databaseName = 'pianqu.sqlite'

/** Below this a commit may find no room for what it brings. */
const leastBytes = 16 * 1024 * 1024

const triedBytes = 256 * 1024

/** Takes some room in the database and gives it back. Throws where there is none. */
function tryRoom({ sqlite }: Database): void {
  if (sqlite.inTransaction) return
  sqlite.exec('BEGIN IMMEDIATE')
  try {
    sqlite.exec(`CREATE TABLE room AS SELECT zeroblob(${triedBytes}) AS bytes`)
  } finally {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
  }
}

/** Asked of the system, which knows of mounts and of permissions. */
function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

export function watchedDisk(db: Database, folder: string | null): Disk {
  let wasFull = false
  let isSound = true
  const freeBytes = (): number | null => {
    if (folder === null) return null
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  }
  return {
    freeBytes,
    isWritable: () => folder === null || (mayWrite(folder) && mayWrite(join(folder, databaseName))),
    noteDamage() {
      isSound = false
    },
    isSound: () => isSound,
    noteFull() {
      wasFull = true
    },
    hasRoom() {
      const free = freeBytes()
      if (free !== null && free < leastBytes) return false
      if (!wasFull) return true
      try {
        tryRoom(db)
      } catch (error) {
        if (isDiskFull(error)) return false
        throw error
      }
      wasFull = false
      return true
    },
  }
}
