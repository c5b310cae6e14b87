import type { Database } from '@pianqu/server/db/database.ts'
import { emptyWorld } from '../city.ts'

/** What belongs to the machine the city ran on: its people, its trail, its files. Nothing that was published needs them. */
const leftOut = new Set([
  'migrations',
  'accounts',
  'sessions',
  'trail',
  'revision',
  'touched',
  'replies',
  'imports',
  'import_changes',
  'row_sources',
])

function tablesOf({ sqlite }: Database): string[] {
  const names = sqlite.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
  return names.filter((name) => !leftOut.has(name) && !name.startsWith('sqlite_'))
}

/** One statement a row, each value as SQL writes it. */
function rowsOf({ sqlite }: Database, table: string): string[] {
  const columns = sqlite.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
  const values = columns.map((column) => `quote("${column}")`).join(" || ',' || ")
  const rows = sqlite.prepare<[], string>(`SELECT ${values} FROM "${table}"`).pluck().all()
  return rows.map((row) => `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${row});`)
}

/** The rows of a city as SQL, without those that the migrations write themselves. */
export function dumpOf(db: Database): string {
  const fresh = emptyWorld().db
  const lines = tablesOf(db).flatMap((table) => {
    const own = new Set(rowsOf(fresh, table))
    return rowsOf(db, table).filter((row) => !own.has(row))
  })
  const newest = db.sqlite.prepare<[], string>('SELECT max(name) FROM migrations').pluck().get()
  return [`-- after ${newest}`, ...lines, ''].join('\n')
}
