import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'

/** A data folder that another server is serving. */
export class FolderTakenError extends Error {
  /** Of the other server; `null` where it has not written it yet. */
  readonly pid: number | null

  constructor(pid: number | null) {
    super('The data folder is served by another process')
    this.pid = pid
  }
}

/** Lets go of the folder; the end of the process, however it comes, does the same. */
export type Release = () => void

function pidIn(path: string): number | null {
  const pid = existsSync(path) ? Number.parseInt(readFileSync(path, 'utf8'), 10) : Number.NaN
  return Number.isInteger(pid) ? pid : null
}

/**
 * Claims a data folder for this server: two would each keep figures, throttles and streams of their own. The claim is a
 * lock that the system holds for the process, so that a server killed leaves none behind; commands of the operator work
 * beside it. Throws FolderTakenError.
 */
export function claimFolder(folder: string): Release {
  const pidPath = join(folder, 'server.pid')
  const lock = new Sqlite(join(folder, 'server.lock'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new FolderTakenError(pidIn(pidPath))
    }
    throw error
  }
  writeFileSync(pidPath, String(process.pid))
  return () => lock.close()
}
