import { sql } from 'drizzle-orm'
import { type Database, statement, type WritableDatabase, writingStatement } from './database.ts'
import { revision } from './revision.tables.ts'

const current = statement((orm) => orm.select({ value: revision.value }).from(revision).prepare())
const grow = writingStatement((orm) =>
  orm
    .update(revision)
    .set({ value: sql`${revision.value} + 1` })
    .prepare(),
)

/** Grows with every write that can move a figure, by whichever process. */
export const revisionOf = (db: Database): number => current(db).get()?.value ?? 0

/** Called by commands inside their transaction. */
export const growRevision = (db: WritableDatabase): void => {
  grow(db).run()
}

/** Computes once per change of the data and key, not once per request. The newest `keep` keys of a revision stay. */
export function perRevision<Key, Result>(compute: (db: Database, key: Key) => Result, keep = 64) {
  const known = new WeakMap<Database, { revision: number; results: Map<string, Result> }>()
  return (db: Database, key: Key): Result => {
    const revision = revisionOf(db)
    let memory = known.get(db)
    if (memory?.revision !== revision) {
      memory = { revision, results: new Map() }
      known.set(db, memory)
    }
    const text = JSON.stringify(key)
    const found = memory.results.get(text)
    if (found !== undefined) return found
    const result = compute(db, key)
    if (memory.results.size >= keep) memory.results.delete(memory.results.keys().next().value ?? '')
    memory.results.set(text, result)
    return result
  }
}

/** The same database, and nothing remembered of it: for what is computed in a transaction that has written already. */
export const readAnew = (db: Database): Database => ({ ...db })
