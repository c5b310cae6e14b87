import type { Database } from '@pianqu/server/db/database.ts'
import { indexText, keyText, type TableShape } from './schema-of.ts'

interface ColumnRow {
  readonly name: string
  readonly type: string
  readonly notnull: 0 | 1
  readonly dflt_value: string | null
  readonly pk: number
}

interface IndexRow {
  readonly name: string
  readonly unique: 0 | 1
  readonly origin: 'c' | 'u' | 'pk'
  readonly partial: 0 | 1
}

interface KeyRow {
  readonly id: number
  readonly table: string
  readonly from: string
  readonly to: string
  readonly on_delete: string
}

type Sqlite = Database['sqlite']

const columnsOfIndex = (sqlite: Sqlite, index: string): string[] =>
  sqlite
    .prepare<[string], { name: string }>('SELECT name FROM pragma_index_info(?) ORDER BY seqno')
    .all(index)
    .map(({ name }) => name)

function foreignKeysOf(sqlite: Sqlite, table: string): string[] {
  const rows = sqlite.prepare<[string], KeyRow>('SELECT * FROM pragma_foreign_key_list(?) ORDER BY id, seq').all(table)
  return [...new Set(rows.map(({ id }) => id))].flatMap((id) => {
    const parts = rows.filter((row) => row.id === id)
    const [first] = parts
    if (!first) return []
    return keyText({
      columns: parts.map(({ from }) => from),
      table: first.table,
      foreignColumns: parts.map(({ to }) => to),
      onDelete: first.on_delete,
    })
  })
}

function shapeOf(sqlite: Sqlite, table: string): TableShape {
  const columns = sqlite.prepare<[string], ColumnRow>('SELECT * FROM pragma_table_info(?)').all(table)
  const indexes = sqlite.prepare<[string], IndexRow>('SELECT * FROM pragma_index_list(?)').all(table)
  return {
    columns: Object.fromEntries(
      columns.map(({ name, type, notnull, dflt_value, pk }) => [
        name,
        { type: type.toLowerCase(), isRequired: notnull === 1 || pk > 0, defaultValue: dflt_value },
      ]),
    ),
    primaryKey: columns
      .filter(({ pk }) => pk > 0)
      .sort((a, b) => a.pk - b.pk)
      .map(({ name }) => name),
    indexes: indexes
      .filter(({ origin }) => origin === 'c')
      .map(({ name, unique, partial }) =>
        indexText({
          name,
          columns: columnsOfIndex(sqlite, name),
          isUnique: unique === 1,
          isPartial: partial === 1,
        }),
      )
      .sort(),
    foreignKeys: foreignKeysOf(sqlite, table).sort(),
    uniques: indexes
      .filter(({ origin }) => origin === 'u')
      .map(({ name }) => columnsOfIndex(sqlite, name).join(', '))
      .sort(),
  }
}

/** Every table of the database, except SQLite's own and the list of migrations. */
export function tablesOfDatabase({ sqlite }: Database): Record<string, TableShape> {
  const names = sqlite
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all()
    .map(({ name }) => name)
    .filter((name) => name !== 'migrations')
  return Object.fromEntries(names.map((name) => [name, shapeOf(sqlite, name)]))
}
