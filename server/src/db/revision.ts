import { sql } from 'drizzle-orm'
import { trail } from '../modules/trail/trail.tables.ts'
import { type Database, statement } from './database.ts'

const lastSeq = statement((orm) =>
  orm
    .select({ seq: sql<number>`coalesce(max(${trail.seq}), 0)` })
    .from(trail)
    .prepare(),
)

/** Grows with every write, by whichever process: every write leaves a line of trail. */
export function revisionOf(db: Database): number {
  return lastSeq(db).get()?.seq ?? 0
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
