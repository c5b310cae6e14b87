import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Tx } from './command.ts'
import { type Database, writingStatement } from './database.ts'
import { columnOf, type Field, type RowOf, rowsBy } from './matching.ts'
import { encoded, perFields, placeholders } from './prepared-row.ts'
import type { TableStore } from './table-store.ts'

/** The store of a table that holds its rows whole. */
export function keyedStore<Table extends SQLiteTable, Key extends Field<Table>>(
  table: Table,
  key: readonly Key[],
  order: readonly Field<Table>[] = key,
): TableStore<RowOf<Table>, Pick<RowOf<Table>, Key>> {
  const keyColumns = key.map((field) => columnOf(table, field))
  const put = perFields((fields) => {
    const given = placeholders(fields)
    return writingStatement((orm) =>
      orm
        .insert(table as SQLiteTable)
        .values(given)
        .onConflictDoUpdate({ target: keyColumns, set: given })
        .prepare(),
    )
  })
  const remove = writingStatement((orm) =>
    orm
      .delete(table)
      .where(and(...key.map((field) => eq(columnOf(table, field), sql.placeholder(field)))))
      .prepare(),
  )
  return {
    find: rowsBy(table, key).first,
    put: (tx, row) => {
      const values = encoded(table, row)
      put(values)(tx).run(values)
    },
    remove: (tx, gone) => {
      remove(tx).run({ ...gone })
    },
    all: ({ orm }: Database) =>
      orm
        .select()
        .from(table as SQLiteTable)
        .orderBy(...order.map((field) => asc(columnOf(table, field))))
        .all() as RowOf<Table>[],
  }
}

/** `put` as one statement built once, for what comes in by the ten thousand; what the row does not have is empty. */
export function preparedPut<Table extends SQLiteTable>(
  table: Table,
  key: readonly Field<Table>[],
): (tx: Tx, row: RowOf<Table>) => void {
  const columns = Object.entries<SQLiteColumn>(getTableColumns(table))
  const upsert = writingStatement((orm) =>
    orm
      .insert(table as SQLiteTable)
      .values(Object.fromEntries(columns.map(([field]) => [field, sql.placeholder(field)])))
      .onConflictDoUpdate({
        target: columns.flatMap(([field, column]) => (key.includes(field) ? [column] : [])),
        set: Object.fromEntries(columns.map(([field, { name }]) => [field, sql.raw(`excluded.${name}`)])),
      })
      .prepare(),
  )
  const empty = Object.fromEntries(columns.map(([field]) => [field, null]))
  return (tx, row) => {
    upsert(tx).run({ ...empty, ...row })
  }
}
