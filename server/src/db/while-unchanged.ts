import { sql } from 'drizzle-orm'
import { type Database, statement } from './database.ts'

const stampOf = statement((orm) =>
  orm
    .select({ own: sql<number>`total_changes()`, others: sql<number>`data_version` })
    .from(sql`pragma_data_version`)
    .prepare(),
)

interface Memory<Result> {
  readonly own: number
  readonly others: number
  readonly results: Map<string, Result>
}

/**
 * Keeps what was read for a key as long as nothing at all was written, here or by another process, whatever the table: for what
 * every request asks first. Two thousand keys at most.
 */
export function whileUnchanged<Result>(
  read: (db: Database, key: string) => Result,
): (db: Database, key: string) => Result {
  const memories = new WeakMap<Database, Memory<Result>>()
  return (db, key) => {
    // What a transaction has written it may take back, and the count of changes would not say so.
    if (db.sqlite.inTransaction) return read(db, key)
    const { own = 0, others = 0 } = stampOf(db).get() ?? {}
    let memory = memories.get(db)
    if (memory?.own !== own || memory.others !== others || memory.results.size >= 2000) {
      memory = { own, others, results: new Map() }
      memories.set(db, memory)
    }
    const known = memory.results.get(key)
    if (known !== undefined) return known
    const result = read(db, key)
    memory.results.set(key, result)
    return result
  }
}
