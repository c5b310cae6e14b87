import type Sqlite from 'better-sqlite3'
import type { Database } from './database.ts'
import { beginSealing, endSealing } from './seal-functions.ts'
import { noSum, sumText, weightOf } from './seal-row.ts'
import { orphansOf, type SealedTable, sealExpression, sealedTables, storedSeal } from './sealed-tables.ts'

/** The sums of the tables that a command wrote to, by their names. */
export type Seals = Readonly<Record<string, string>>

const fenced = new WeakSet<Sqlite.Database>()

const quoted = (name: string): string => `'${name}'`

const namesOf = (row: string, { columns }: SealedTable): string => columns.map((name) => `${row}.${name}`).join(', ')

/** Watches one table for as long as the connection lives; the schema itself knows nothing of it. */
function fence(table: SealedTable): string {
  const { name, columns, keyOf } = table
  const differs = columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ')
  const [was, is] = [keyOf('OLD'), keyOf('NEW')]
  const values = (...parts: string[]) => `INSERT INTO seal_moves VALUES (${[quoted(name), ...parts].join(', ')})`
  const both = `${namesOf('OLD', table)}, ${namesOf('NEW', table)}`
  return `
    CREATE TEMP TRIGGER seal_${name}_insert AFTER INSERT ON main.${name} WHEN is_command() BEGIN
      ${values(is, is, storedSeal(name, is), sealExpression(table, 'NEW'))};
    END;
    CREATE TEMP TRIGGER seal_${name}_update AFTER UPDATE ON main.${name} WHEN is_command() AND (${differs}) BEGIN
      ${values(was, is, storedSeal(name, was), `resealed(${storedSeal(name, was)}, ${quoted(name)}, ${both})`)};
    END;
    CREATE TEMP TRIGGER seal_${name}_delete AFTER DELETE ON main.${name} WHEN is_command() BEGIN
      ${values(was, was, storedSeal(name, was), 'NULL')};
    END;`
}

/** What moved since the command began goes back with whatever of it is taken back, so it is kept by the database as well. */
const moves = `
  CREATE TEMP TABLE seal_moves (table_name TEXT, old_key TEXT, new_key TEXT, gone TEXT, come TEXT);
  CREATE TEMP TRIGGER seal_moves_come AFTER INSERT ON seal_moves WHEN NEW.come IS NOT NULL BEGIN
    INSERT INTO row_seals VALUES (NEW.table_name, NEW.new_key, NEW.come) ON CONFLICT DO UPDATE SET seal = excluded.seal;
  END;
  CREATE TEMP TRIGGER seal_moves_go AFTER INSERT ON seal_moves WHEN NEW.come IS NULL OR NEW.old_key <> NEW.new_key BEGIN
    DELETE FROM row_seals WHERE table_name = NEW.table_name AND row_key = NEW.old_key;
  END;`

/** Once per connection, when it writes its first command: by then the schema is what it is. */
function fenceIn({ sqlite }: Pick<Database, 'sqlite'>): void {
  if (fenced.has(sqlite)) return
  sqlite.pragma('temp_store = MEMORY')
  sqlite.exec([moves, ...sealedTables({ sqlite }).map(fence)].join('\n'))
  fenced.add(sqlite)
}

interface Move {
  readonly table: string
  readonly gone: string | null
  readonly come: string | null
}

/** Adds up what moved, keeps the sums, and says them. */
function sumUp({ sqlite }: Pick<Database, 'sqlite'>): Seals | null {
  const sums = new Map<string, bigint>()
  const all = sqlite.prepare<[], Move>('SELECT table_name AS "table", gone, come FROM temp.seal_moves').iterate()
  for (const { table, gone, come } of all) sums.set(table, (sums.get(table) ?? 0n) + weightOf(come) - weightOf(gone))
  if (sums.size === 0) return null
  const before = sqlite.prepare<[string], string>('SELECT sum FROM table_seals WHERE table_name = ?').pluck()
  const keep = sqlite.prepare('INSERT INTO table_seals VALUES (?, ?) ON CONFLICT DO UPDATE SET sum = excluded.sum')
  return Object.fromEntries(
    [...sums].map(([table, delta]) => {
      const sum = sumText(before.get(table) ?? noSum, delta)
      keep.run(table, sum)
      return [table, sum]
    }),
  )
}

/** Whether the database is of a time since there are seals. */
export const hasSeals = ({ sqlite }: Pick<Database, 'sqlite'>): boolean =>
  sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = 'row_seals'").get() !== undefined

/** Whether any command has written yet. */
export const hasLines = ({ sqlite }: Pick<Database, 'sqlite'>): boolean =>
  sqlite.prepare('SELECT 1 FROM trail LIMIT 1').get() !== undefined

/**
 * Runs a write whose rows are sealed; `write` is handed the pen that adds up the seals, once everything is written, and
 * runs in a transaction of its own.
 */
export function sealing<Result>(db: Pick<Database, 'sqlite'>, write: (sums: () => Seals | null) => Result): Result {
  fenceIn(db)
  beginSealing(db.sqlite)
  try {
    return write(() => sumUp(db))
  } finally {
    endSealing(db.sqlite)
    db.sqlite.exec('DELETE FROM temp.seal_moves')
  }
}

/** Seals every row that is not as its seal says: after the schema has changed, inside a command or at the beginning. */
export function sealAnew(db: Pick<Database, 'sqlite'>): void {
  for (const table of sealedTables(db)) {
    const { name, keyOf } = table
    const stored = storedSeal(name, keyOf('r'))
    db.sqlite.exec(`
      INSERT INTO seal_moves SELECT ${quoted(name)}, key, key, was, now FROM
        (SELECT ${keyOf('r')} AS key, ${stored} AS was, ${sealExpression(table, 'r')} AS now FROM main.${name} AS r) WHERE was IS NOT now`)
    const forget = db.sqlite.prepare('INSERT INTO seal_moves VALUES (?, ?, NULL, ?, NULL)')
    for (const { key, seal } of orphansOf(db, table)) forget.run(name, key, seal)
  }
}
