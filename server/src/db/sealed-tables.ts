import type { Database } from './database.ts'

/** Tables whose rows carry no seal: what finds a change without one, or why it does no harm. */
export const unsealedTables: Readonly<Record<string, string>> = {
  trail: 'its own chain of hashes',
  row_seals: 'the trail keeps the sums of the seals',
  table_seals: 'the trail keeps the same sums',
  report_lines: 'told by the trail in every column, which verification adds up',
  import_changes: 'the line of the import keeps a digest of them',
  snapshot_pages: 'the hash of the snapshot covers them',
  migrations: 'compared with the files of the product',
  sessions: 'come and go without a command; a cookie is signed with a key outside the database',
  replies: 'kept for a day, so that who sends a request twice is answered alike',
  revision: 'counts writes, and is compared with nothing but itself',
  touched: 'what each of them touched, written by triggers that the schema is held against',
}

/** The same for columns. */
const unsealedColumns: Readonly<Record<string, readonly string[]>> = {
  // The hash of the snapshot, which is sealed, covers what it says.
  snapshots: ['content', 'invested'],
}

/** Tables that grow by the ten thousand, and what their rows are sealed together by: one seal for all of a bundle. */
const bundledBy: Readonly<Record<string, string>> = {
  row_sources: 'import_id',
}

export interface SealedTable {
  readonly name: string
  readonly columns: readonly string[]
  /** What a seal is kept under in SQL, of the row that is called so: its key, or that of its bundle. */
  readonly keyOf: (row: string) => string
  readonly isBundled: boolean
}

interface Column {
  readonly name: string
  readonly pk: number
}

const isKnown = (name: string): boolean => name in unsealedTables

function keyIn(row: string, names: readonly string[]): string {
  const parts = names.map((name) => `${row}.${name}`)
  return parts.length === 1 ? `CAST(${parts[0]} AS TEXT)` : `json_array(${parts.join(', ')})`
}

/** Every table whose rows are sealed, with its columns, as the schema has them. */
export function sealedTables({ sqlite }: Pick<Database, 'sqlite'>): SealedTable[] {
  const names = sqlite
    .prepare<[], string>("SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all()
  return names
    .filter((name) => !isKnown(name))
    .map((name) => {
      const all = sqlite
        .prepare<[string], Column>("SELECT name, pk FROM pragma_table_info(?, 'main') ORDER BY cid")
        .all(name)
      const key = all.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk)
      if (key.length === 0) throw new Error(`${name} has no primary key to seal its rows by`)
      const left = unsealedColumns[name] ?? []
      return {
        name,
        columns: all.map((column) => column.name).filter((column) => !left.includes(column)),
        isBundled: name in bundledBy,
        keyOf: (row) => keyIn(row, bundledBy[name] ? [bundledBy[name]] : key.map((column) => column.name)),
      }
    })
}

const quoted = (name: string): string => `'${name}'`

/** What a row comes to, in SQL. */
export const sealExpression = ({ name, columns }: SealedTable, row: string): string =>
  `seal_of(${quoted(name)}, ${columns.map((column) => `${row}.${column}`).join(', ')})`

/** The seal that is kept under a key, in SQL. */
export const storedSeal = (table: string, key: string): string =>
  `(SELECT seal FROM main.row_seals WHERE table_name = ${quoted(table)} AND row_key = ${key})`

export const sealedNames = ({ columns }: SealedTable, places: readonly number[]): string[] =>
  places.flatMap((place) => columns[place] ?? [])

/** Seals whose row is gone. */
export const orphansOf = ({ sqlite }: Pick<Database, 'sqlite'>, { name, keyOf }: SealedTable) =>
  sqlite
    .prepare<[string], { key: string; seal: string }>(
      `SELECT row_key AS key, seal FROM main.row_seals
       WHERE table_name = ? AND row_key NOT IN (SELECT ${keyOf('r')} FROM main.${name} AS r)`,
    )
    .all(name)
