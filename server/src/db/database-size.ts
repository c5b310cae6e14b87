import { statSync } from 'node:fs'
import type { Database } from './database.ts'

const numberOf = ({ sqlite }: Database, pragma: string): number => Number(sqlite.pragma(pragma, { simple: true }))

/** What the database takes, in bytes, and how much of it is free to be written anew. */
export function databaseSize(db: Database) {
  const page = numberOf(db, 'page_size')
  return { bytes: page * numberOf(db, 'page_count'), freeBytes: page * numberOf(db, 'freelist_count') }
}

/** What has been written and not been brought into the database file yet. */
export const walBytes = (databasePath: string): number =>
  statSync(`${databasePath}-wal`, { throwIfNoEntry: false })?.size ?? 0
