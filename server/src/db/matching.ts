import { and, eq, getTableColumns, isNull, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { type Database, statement } from './database.ts'

export type RowOf<Table extends SQLiteTable> = Table['$inferSelect']
export type Field<Table extends SQLiteTable> = keyof RowOf<Table> & string

export function columnOf(table: SQLiteTable, field: string): SQLiteColumn {
  const columns: Readonly<Record<string, SQLiteColumn>> = getTableColumns(table)
  const column = columns[field]
  if (!column) throw new Error(`No column ${field}`)
  return column
}

/** Holds of the rows that have all of these values; `null` asks for empty ones. */
export function matching<Table extends SQLiteTable>(table: Table, wanted: Partial<RowOf<Table>>): SQL {
  const each = Object.entries(wanted).map(([field, value]) => {
    if (value === undefined) throw new Error(`${field} is asked for without a value`)
    return value === null ? isNull(columnOf(table, field)) : eq(columnOf(table, field), value)
  })
  const all = and(...each)
  if (!all) throw new Error('Nothing is asked of the rows, so each would match')
  return all
}

/** Holds of the rows whose value is in the JSON list that is handed in by that name: however long it is, one statement. */
export const amongPlaceheld = (column: SQLiteColumn, name: string): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${sql.placeholder(name)}))`

/** The rows with the values that are handed in, by a statement that is built once per database. */
export function rowsBy<Table extends SQLiteTable, Key extends Field<Table>>(
  table: Table,
  key: readonly Key[],
  ...order: readonly (SQLiteColumn | SQL)[]
) {
  const question = statement((orm) =>
    orm
      .select()
      .from(table as SQLiteTable)
      .where(and(...key.map((field) => eq(columnOf(table, field), sql.placeholder(field)))))
      .orderBy(...order)
      .prepare(),
  )
  return {
    /** The first of them in the order. */
    first: (db: Database, wanted: Pick<RowOf<Table>, Key>) =>
      question(db).get({ ...wanted }) as RowOf<Table> | undefined,
    all: (db: Database, wanted: Pick<RowOf<Table>, Key>) => question(db).all({ ...wanted }) as RowOf<Table>[],
  }
}
