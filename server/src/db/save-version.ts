import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { and, eq } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Tx } from './command.ts'
import { columnOf, type Field, type RowOf } from './matching.ts'

/**
 * Writes a row back, one version on, if it is still the version that was read. Throws common/stale where somebody else got
 * there first. What the row does not name stays as it is.
 */
export function saveVersion<Table extends SQLiteTable & { readonly version: SQLiteColumn }, Key extends Field<Table>>(
  tx: Tx,
  table: Table,
  key: readonly Key[],
  row: Partial<RowOf<Table>> & Pick<RowOf<Table>, Key>,
  version: number,
): RowOf<Table> {
  const same = and(...key.map((field) => eq(columnOf(table, field), row[field])), eq(table.version, version))
  const saved = tx.orm
    .update(table as SQLiteTable)
    .set({ ...row, version: version + 1 })
    .where(same)
    .returning()
    .get() as RowOf<Table> | undefined
  if (!saved) throw new ProblemError('common/stale')
  return saved
}
