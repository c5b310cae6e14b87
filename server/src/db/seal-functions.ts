import type Sqlite from 'better-sqlite3'
import { resealed, type SqlValue, sealOf } from './seal-row.ts'

/** Connections whose writes are a command's at the moment; what else writes leaves no seal. */
const writing = new WeakSet<Sqlite.Database>()

/** Teaches a connection what seals are; called where it is opened. */
export function teachSeals(sqlite: Sqlite.Database): void {
  const options = { varargs: true, deterministic: true } as const
  sqlite.function('seal_of', options, (table: string, ...values: SqlValue[]) => sealOf(table, values))
  sqlite.function('resealed', options, (stored: string | null, table: string, ...values: SqlValue[]) => {
    const half = values.length / 2
    return resealed(stored, table, values.slice(0, half), values.slice(half))
  })
  sqlite.function('is_command', () => (writing.has(sqlite) ? 1 : 0))
}

export const beginSealing = (sqlite: Sqlite.Database): void => void writing.add(sqlite)

export const endSealing = (sqlite: Sqlite.Database): void => void writing.delete(sqlite)
