import { statfsSync } from 'node:fs'
import type { Database } from './database.ts'

const fullCodes: ReadonlySet<unknown> = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT'])

/** Whether a write failed because the disk is full. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && fullCodes.has(error.code)

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
  /** Of the disk that the data lies on; null where it lies on none. */
  freeBytes(): number | null
  /** Says that a write found no room. */
  noteFull(): void
  /** After a write that found none, room is tried for again each time: nobody has to start anything anew. */
  hasRoom(): boolean
}

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

export function watchedDisk(db: Database, folder: string | null): Disk {
  let wasFull = false
  const freeBytes = (): number | null => {
    if (folder === null) return null
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  }
  return {
    freeBytes,
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
