import { asc, eq } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Tx } from './command.ts'
import { type Database, statement } from './database.ts'
import { columnOf, type Field, type RowOf, rowsBy } from './matching.ts'

/** A table that holds one entry of somebody's list in each row. */
type ListTable = SQLiteTable & { readonly position: SQLiteColumn }

/** Lists that lie in a table of their own: `owner` says whose an entry is, `item` what stands there. */
export function listsIn<Table extends ListTable>(table: Table, owner: Field<Table>, item: Field<Table>) {
  const every = statement((orm) =>
    orm
      .select()
      .from(table as SQLiteTable)
      .orderBy(asc(table.position))
      .prepare(),
  )
  const own = rowsBy(table, [owner], asc(table.position))
  return {
    of: (db: Database, code: string): string[] =>
      own.all(db, { [owner]: code } as Pick<RowOf<Table>, typeof owner>).map((row) => String(row[item])),
    /** Every list by whose it is, read at once. */
    all(db: Database): (code: string) => string[] {
      const lists = new Map<string, string[]>()
      for (const row of every(db).all() as RowOf<Table>[]) {
        const code = String(row[owner])
        lists.set(code, [...(lists.get(code) ?? []), String(row[item])])
      }
      return (code) => lists.get(code) ?? []
    },
  }
}

/** Writes somebody's list in place of the one there was. */
export const listWriter =
  <Table extends ListTable>(table: Table, owner: Field<Table>, item: Field<Table>) =>
  (tx: Tx, code: string, items: readonly string[]): void => {
    tx.orm
      .delete(table)
      .where(eq(columnOf(table, owner), code))
      .run()
    const rows = items.map((each, position) => ({ [owner]: code, [item]: each, position }))
    tx.orm
      .insert(table as SQLiteTable)
      .values(rows)
      .run()
  }
