import type Sqlite from 'better-sqlite3'
import type { Database } from './database.ts'
import { beginSealing, endSealing } from './seal-functions.ts'
import { noSum, sumText, weightOf } from './seal-row.ts'
import { orphansOf, type SealedTable, sealExpression, sealedTables, storedSeal } from './sealed-tables.ts'

/** The sums of the tables that a command wrote to, by their names. */
export type Seals = Readonly<Record<string, string>>

const fenced = new WeakSet<Sqlite.Database>()

const quoted = (name: string): string => `'${name}'`

/** What a change of a row moves: of a bundle what the row came to before, of a row what is kept of it. */
function movesOf(table: SealedTable) {
  const { name, columns, keyOf, isBundled } = table
  const [was, is] = [keyOf('OLD'), keyOf('NEW')]
  const move = (...parts: string[]) => `INSERT INTO seal_moves VALUES (${[quoted(name), ...parts].join(', ')});`
  const [before, after] = [sealExpression(table, 'OLD'), sealExpression(table, 'NEW')]
  if (isBundled) {
    const [gone, come] = [move('NULL', was, before, 'NULL'), move('NULL', is, 'NULL', after)]
    return { insert: come, update: gone + come, delete: gone }
  }
  const names = (row: string) => columns.map((column) => `${row}.${column}`).join(', ')
  const again = `resealed(${storedSeal(name, was)}, ${quoted(name)}, ${names('OLD')}, ${names('NEW')})`
  return {
    insert: move(is, is, storedSeal(name, is), after),
    update: move(was, is, storedSeal(name, was), again),
    delete: move(was, was, storedSeal(name, was), 'NULL'),
  }
}

/** Watches one table for as long as the connection lives; the schema itself knows nothing of it. */
function fence(table: SealedTable): string {
  const { name, columns } = table
  const moves = movesOf(table)
  const differs = columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ')
  return `
    CREATE TEMP TRIGGER seal_${name}_insert AFTER INSERT ON main.${name} WHEN is_command() BEGIN ${moves.insert} END;
    CREATE TEMP TRIGGER seal_${name}_update AFTER UPDATE ON main.${name} WHEN is_command() AND (${differs})
      BEGIN ${moves.update} END;
    CREATE TEMP TRIGGER seal_${name}_delete AFTER DELETE ON main.${name} WHEN is_command() BEGIN ${moves.delete} END;`
}

/**
 * What moved since the command began goes back with whatever of it is taken back, so it is kept by the database as well.
 * Without an old key it is part of a bundle, which is added up in the end.
 */
const moves = `
  CREATE TEMP TABLE seal_moves (table_name TEXT, old_key TEXT, new_key TEXT, gone TEXT, come TEXT);
  CREATE TEMP TRIGGER seal_moves_come AFTER INSERT ON seal_moves
    WHEN NEW.old_key IS NOT NULL AND NEW.come IS NOT NULL BEGIN
    INSERT INTO row_seals VALUES (NEW.table_name, NEW.new_key, NEW.come) ON CONFLICT DO UPDATE SET seal = excluded.seal;
  END;
  CREATE TEMP TRIGGER seal_moves_go AFTER INSERT ON seal_moves
    WHEN NEW.old_key IS NOT NULL AND (NEW.come IS NULL OR NEW.old_key <> NEW.new_key) BEGIN
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
  /** Of the bundle that it is part of; null where it is a row of its own. */
  readonly bundle: string | null
  readonly gone: string | null
  readonly come: string | null
}

/** What moved, by table and by bundle. */
function movedIn({ sqlite }: Pick<Database, 'sqlite'>) {
  const moved = new Map<string, { all: bigint; bundles: Map<string, bigint> }>()
  const moves = sqlite.prepare<[], Move>(
    `SELECT table_name AS "table", CASE WHEN old_key IS NULL THEN new_key END AS bundle, gone, come FROM temp.seal_moves`,
  )
  for (const { table, bundle, gone, come } of moves.iterate()) {
    const of = moved.get(table) ?? { all: 0n, bundles: new Map<string, bigint>() }
    const by = weightOf(come) - weightOf(gone)
    of.all += by
    if (bundle !== null) of.bundles.set(bundle, (of.bundles.get(bundle) ?? 0n) + by)
    moved.set(table, of)
  }
  return moved
}

/** Adds up what moved, keeps the sums, and says them. */
function sumUp(db: Pick<Database, 'sqlite'>): Seals | null {
  const { sqlite } = db
  const moved = movedIn(db)
  if (moved.size === 0) return null
  const before = sqlite.prepare<[string], string>('SELECT sum FROM table_seals WHERE table_name = ?').pluck()
  const keep = sqlite.prepare('INSERT INTO table_seals VALUES (?, ?) ON CONFLICT DO UPDATE SET sum = excluded.sum')
  return Object.fromEntries(
    [...moved].map(([table, { all, bundles }]) => {
      for (const [bundle, by] of bundles) addToBundle(db, table, bundle, by)
      const sum = sumText(before.get(table) ?? noSum, all)
      keep.run(table, sum)
      return [table, sum]
    }),
  )
}

function addToBundle({ sqlite }: Pick<Database, 'sqlite'>, table: string, bundle: string, by: bigint): void {
  const of = [table, bundle] as const
  const before = sqlite
    .prepare<[string, string], string>('SELECT seal FROM row_seals WHERE table_name = ? AND row_key = ?')
    .pluck()
    .get(...of)
  const sum = sumText(before ?? noSum, by)
  if (sum === noSum) sqlite.prepare('DELETE FROM row_seals WHERE table_name = ? AND row_key = ?').run(...of)
  else {
    const keep = 'INSERT INTO row_seals VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET seal = excluded.seal'
    sqlite.prepare(keep).run(...of, sum)
  }
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
  const { sqlite } = db
  for (const table of sealedTables(db)) {
    const { name, keyOf, isBundled } = table
    if (isBundled) {
      // What is left of the old bundles goes, and every row comes anew.
      sqlite.exec(`
        INSERT INTO seal_moves SELECT table_name, NULL, row_key, seal, NULL FROM main.row_seals
          WHERE table_name = ${quoted(name)};
        INSERT INTO seal_moves SELECT ${quoted(name)}, NULL, ${keyOf('r')}, NULL, ${sealExpression(table, 'r')}
          FROM main.${name} AS r`)
      continue
    }
    const stored = storedSeal(name, keyOf('r'))
    sqlite.exec(`
      INSERT INTO seal_moves SELECT ${quoted(name)}, key, key, was, now FROM
        (SELECT ${keyOf('r')} AS key, ${stored} AS was, ${sealExpression(table, 'r')} AS now FROM main.${name} AS r)
        WHERE was IS NOT now`)
    const forget = sqlite.prepare('INSERT INTO seal_moves VALUES (?, ?, NULL, ?, NULL)')
    for (const { key, seal } of orphansOf(db, table)) forget.run(name, key, seal)
  }
}
