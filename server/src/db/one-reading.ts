import type { Database } from './database.ts'

/** Everything that is asked within sees the city at one moment, whatever others write in the meantime. */
export function inOneReading<Result>({ sqlite }: Pick<Database, 'sqlite'>, ask: () => Result): Result {
  if (sqlite.inTransaction) return ask()
  sqlite.exec('BEGIN')
  try {
    return ask()
  } finally {
    sqlite.exec('COMMIT')
  }
}
