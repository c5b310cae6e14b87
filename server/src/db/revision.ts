import type { Database } from './database.ts'
import { revisionOf, type Touch, touchedSince, wroteAlready } from './journal.ts'
import { askedFor, computed, isTouched, type Kept, nextVersion, stillHolds } from './kept-result.ts'

/** How a result follows from the one before and from what was touched since. */
export interface Following<Key, Result> {
  /** Every topic that it can follow; where another was touched, the result is computed anew. */
  readonly topics: ReadonlySet<string>
  /** `null` where it cannot be told from these touches; the result before where they change nothing. */
  readonly follow: (db: Database, key: Key, before: Result, touches: readonly Touch[]) => Result | null
}

interface Computing<Key, Result> {
  readonly compute: (db: Database, key: Key) => Result
  readonly keep: number
  readonly following: Following<Key, Result> | undefined
}

/** Views of a database that remember nothing of it. */
const views = new WeakSet<Database>()

/** The same database, and nothing remembered of it: for what is computed in a transaction that has written already. */
export function readAnew(db: Database): Database {
  const view = { ...db }
  views.add(view)
  return view
}

const unsettled = new WeakMap<Database, { readonly changes: number; readonly view: Database }>()

/** Nothing that a transaction has written and may take back again is remembered: until it is over, a view stands in. */
function settled(db: Database): Database {
  if (!db.sqlite.inTransaction || views.has(db)) return db
  const changes = wroteAlready(db)
  if (changes === null) return db
  const known = unsettled.get(db)
  if (known?.changes === changes) return known.view
  const view = readAnew(db)
  unsettled.set(db, { changes, view })
  return view
}

/** What follows from a known result; `undefined` where that cannot be told. */
function followed<Key, Result>(
  db: Database,
  key: Key,
  { topics, follow }: Following<Key, Result>,
  { known, touches, now }: { readonly known: Kept<Result>; readonly touches: readonly Touch[]; readonly now: number },
): Kept<Result> | undefined {
  const concerned = touches.filter((touch) => isTouched(known.reach, [touch]))
  if (!concerned.every(({ topic }) => topics.has(topic))) return undefined
  const { result, reach } = computed(now, () => follow(db, key, known.result, concerned))
  if (result === null) return undefined
  const version = result === known.result ? known.version : nextVersion()
  return { ...known, result, version, seen: now, reach: new Set([...known.reach, ...reach]) }
}

/** The known result where it still holds, or what follows from it. */
function brought<Key, Result>(
  db: Database,
  key: Key,
  { following }: Computing<Key, Result>,
  { known, now }: { readonly known: Kept<Result>; readonly now: number },
): Kept<Result> | undefined {
  const touches = touchedSince(db, known.seen, now)
  if (!touches) return undefined
  if (isTouched(known.reach, touches)) {
    if (following) return followed(db, key, following, { known, touches, now })
    try {
      if (!stillHolds(known, touches)) return undefined
    } catch {
      // What it asked has no answer any more: computing it anew says why, if it still asks.
      return undefined
    }
  }
  known.seen = now
  return known
}

type Results<Result> = Map<string, Kept<Result>>

function put<Result>(results: Results<Result>, text: string, one: Kept<Result>, keep: number): void {
  results.delete(text)
  if (results.size >= keep) results.delete(results.keys().next().value ?? '')
  results.set(text, one)
}

/**
 * Keeps what was computed for a key as long as it holds and no longer: it is asked anew once something was touched that the
 * computation has read, itself or through another kept result that answers otherwise by now. Reads are seen, not declared.
 * The newest `keep` keys stay.
 */
export function perRevision<Key, Result>(
  compute: (db: Database, key: Key) => Result,
  keep = 64,
  following?: Following<Key, Result>,
) {
  const computing = { compute, keep, following }
  const memories = new WeakMap<Database, Results<Result>>()
  const upToDate = (db: Database, key: Key, text: string): Kept<Result> => {
    const results = memories.get(db) ?? new Map<string, Kept<Result>>()
    memories.set(db, results)
    const now = revisionOf(db)
    const known = results.get(text)
    if (known?.seen === now) return known
    const one = (known && brought(db, key, computing, { known, now })) ?? computed(now, () => compute(db, key))
    if (one !== known) put(results, text, one, keep)
    return one
  }
  return (asked: Database, key: Key): Result => {
    const db = settled(asked)
    const text = JSON.stringify(key)
    const one = upToDate(db, key, text)
    askedFor(one, () => upToDate(db, key, text))
    return one.result
  }
}
