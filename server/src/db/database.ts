import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { recordReads } from './recorded-reads.ts'
import { teachSeals } from './seal-functions.ts'

type Orm = ReturnType<typeof drizzle>

/** An open database to be read: `sqlite` for pragmas, transactions and migrations, `orm` for what names tables. */
export interface Database {
  readonly sqlite: Sqlite.Database
  readonly orm: Pick<Orm, 'select' | 'selectDistinct'>
}

/** The same with all that the builder has. Commands are given one as their `Tx`. */
export interface WritableDatabase extends Database {
  readonly orm: Orm
}

/**
 * Opens (and creates) the file, or `:memory:`, or in memory what another database was as bytes. Durable before fast: a commit
 * is on the disk when it returns.
 */
export function openDatabase(path: string | Buffer): WritableDatabase {
  const sqlite = new Sqlite(path)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  // INSERT OR REPLACE deletes without firing delete triggers unless this is on; the trail relies on them.
  sqlite.pragma('recursive_triggers = ON')
  sqlite.pragma('busy_timeout = 5000')
  recordReads(sqlite)
  teachSeals(sqlite)
  return { sqlite, orm: drizzle(rememberingStatements(sqlite)) }
}

/** As many as a busy day asks; each takes some kilobytes of the database's memory. */
const statementsKept = 300

/**
 * The same connection for the builder, which would have SQLite read every question anew that is not kept as a `statement`:
 * a question of the same words is prepared once. The builder asks one to its end before it asks another.
 */
function rememberingStatements(sqlite: Sqlite.Database): Sqlite.Database {
  const known = new Map<string, Sqlite.Statement>()
  const prepare = (source: string): Sqlite.Statement => {
    const statement = known.get(source) ?? sqlite.prepare(source)
    known.delete(source)
    known.set(source, statement)
    if (known.size > statementsKept) known.delete(known.keys().next().value ?? '')
    return statement
  }
  return Object.create(sqlite, { prepare: { value: prepare } }) as Sqlite.Database
}

const builtOnce =
  <Db extends Database>() =>
  <Prepared>(build: (orm: Db['orm']) => Prepared): ((db: Db) => Prepared) => {
    const built = new WeakMap<Database, Prepared>()
    return (db) => {
      const known = built.get(db)
      if (known) return known
      const prepared = build(db.orm)
      built.set(db, prepared)
      return prepared
    }
  }

/** A question that is built once per database: the builder costs a third of a call. */
export const statement = builtOnce<Database>()

/** The same for what writes. */
export const writingStatement = builtOnce<WritableDatabase>()
