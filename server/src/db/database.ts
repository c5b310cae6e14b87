import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'

/** An open database: `sqlite` for pragmas, transactions and migrations, `orm` for everything that names tables. */
export interface Database {
  readonly sqlite: Sqlite.Database
  readonly orm: ReturnType<typeof drizzle>
}

/** Opens (and creates) the file, or `:memory:`. Durable before fast: a commit is on the disk when it returns. */
export function openDatabase(path: string): Database {
  const sqlite = new Sqlite(path)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  // INSERT OR REPLACE deletes without firing delete triggers unless this is on; the trail relies on them.
  sqlite.pragma('recursive_triggers = ON')
  sqlite.pragma('busy_timeout = 5000')
  return { sqlite, orm: drizzle(sqlite) }
}

/** A statement that is built once per database: the builder costs a third of a call. */
export function statement<Prepared>(build: (orm: Database['orm']) => Prepared): (db: Database) => Prepared {
  const built = new WeakMap<Database, Prepared>()
  return (db) => {
    const known = built.get(db)
    if (known) return known
    const prepared = build(db.orm)
    built.set(db, prepared)
    return prepared
  }
}
