import type Sqlite from 'better-sqlite3'

/** Where a write that moved the revision named nothing, and what depends on a table of which the journal says nothing. */
export const anything = '*'

/** What a computation has read so far. */
interface Reader {
  readonly note: (topics: readonly string[]) => void
}

const readers: Reader[] = []

/** Runs work whose reads of tables are told to a reader; those of a computation inside it are told to that one alone. */
export function readBy<Result>(reader: Reader, work: () => Result): Result {
  readers.push(reader)
  try {
    return work()
  } finally {
    readers.pop()
  }
}

/**
 * Says what a question depends on in narrower words than the tables it names: `report_drafts:submitted`, say, where the
 * journal keeps apart what of a table has changed.
 */
export function readingOnly<Result>(topics: readonly string[], question: () => Result): Result {
  readers.at(-1)?.note(topics)
  return readBy({ note: () => undefined }, question)
}

/** Says that a result also depends on tables that it will read later, when it is asked. */
export const readsLater = (topics: readonly string[]): void => readers.at(-1)?.note(topics)

type Prepare = (source: string) => Sqlite.Statement

/** Its own books, which no figure is made of. */
const own = new Set(['revision', 'touched'])

/**
 * What a statement may read: each of its words that is the name of a table of which the journal is kept, and `*` for one
 * of which it is not.
 */
function topicsIn(prepare: Prepare): (source: string) => readonly string[] {
  const version = prepare('PRAGMA schema_version').pluck()
  const named = prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck()
  const touching = prepare(
    "SELECT DISTINCT tbl_name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%_touched_%'",
  ).pluck()
  let known = { version: -1, tables: [] as string[], kept: new Set<string>() }
  return (source) => {
    const now = version.get() as number
    if (known.version !== now) {
      known = { version: now, tables: named.all() as string[], kept: new Set(touching.all() as string[]) }
    }
    const words = new Set(source.match(/\w+/g))
    const read = known.tables.filter((table) => words.has(table) && !own.has(table))
    return read.map((table) => (known.kept.has(table) ? table : anything))
  }
}

/**
 * From here on every reading of the database is told to the computation that it is made for: which tables a figure
 * depends on is seen, not declared.
 */
export function recordReads(sqlite: Sqlite.Database): void {
  const prepare = sqlite.prepare.bind(sqlite) as Prepare
  const topicsOf = topicsIn(prepare)
  const recorded: Prepare = (source) => {
    const statement = prepare(source)
    let topics: readonly string[] | undefined
    const told =
      <Given extends unknown[], Result>(read: (...given: Given) => Result) =>
      (...given: Given): Result => {
        const reader = readers.at(-1)
        if (reader) {
          topics ??= topicsOf(source)
          reader.note(topics)
        }
        return read(...given)
      }
    return Object.assign(statement, {
      all: told(statement.all.bind(statement)),
      get: told(statement.get.bind(statement)),
      iterate: told(statement.iterate.bind(statement)),
    })
  }
  sqlite.prepare = recorded as typeof sqlite.prepare
}
