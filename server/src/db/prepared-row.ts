import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'

/** A value for each of these fields, to be given when the statement runs, as the database takes it. */
export const placeholders = (fields: readonly string[]): Record<string, SQL> =>
  Object.fromEntries(fields.map((field) => [field, sql`${sql.placeholder(field)}`]))

/** The values of a row as the database takes them: the builder's own placeholders would write `null` as `false`. */
export function encoded(table: SQLiteTable, row: object): Record<string, unknown> {
  const columns: Readonly<Record<string, SQLiteColumn>> = getTableColumns(table)
  const known = Object.entries(row).flatMap(([field, value]) => {
    const column = columns[field]
    return column && value !== undefined ? [[field, value === null ? null : column.mapToDriverValue(value)]] : []
  })
  return Object.fromEntries(known)
}

/** What is built once for each set of fields that a row may name; the rows of a table name nearly always the same. */
export function perFields<Built>(build: (fields: readonly string[]) => Built): (row: object) => Built {
  const built = new Map<string, Built>()
  return (row) => {
    const fields = Object.keys(row)
    const known = built.get(fields.join()) ?? build(fields)
    built.set(fields.join(), known)
    return known
  }
}
