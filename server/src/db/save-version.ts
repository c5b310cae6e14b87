import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { and, eq, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Tx } from './command.ts'
import { writingStatement } from './database.ts'
import { columnOf, type Field, type RowOf } from './matching.ts'
import { encoded, perFields, placeholders } from './prepared-row.ts'

type VersionedTable = SQLiteTable & { readonly version: SQLiteColumn }

type Update = (row: object) => ReturnType<typeof updating>

const updates = new WeakMap<SQLiteTable, Map<string, Update>>()

const updating = (table: VersionedTable, key: readonly string[], fields: readonly string[]) =>
  writingStatement((orm) =>
    orm
      .update(table as SQLiteTable)
      .set(placeholders(fields))
      .where(
        and(
          ...key.map((field) => eq(columnOf(table, field), sql.placeholder(field))),
          eq(table.version, sql.placeholder('versionRead')),
        ),
      )
      .returning()
      .prepare(),
  )

/** The statement of a table, its key and the fields of a row, which is built once. */
function updateOf(table: VersionedTable, key: readonly string[]): Update {
  const ofTable = updates.get(table) ?? new Map<string, Update>()
  updates.set(table, ofTable)
  const update = ofTable.get(key.join()) ?? perFields((fields) => updating(table, key, fields))
  ofTable.set(key.join(), update)
  return update
}

/**
 * Writes a row back, one version on, if it is still the version that was read. Throws common/stale where somebody else got
 * there first. What the row does not name stays as it is.
 */
export function saveVersion<Table extends VersionedTable, Key extends Field<Table>>(
  tx: Tx,
  table: Table,
  key: readonly Key[],
  row: Partial<RowOf<Table>> & Pick<RowOf<Table>, Key>,
  version: number,
): RowOf<Table> {
  const values = encoded(table, { ...row, version: version + 1 })
  const saved = updateOf(table, key)(values)(tx).get({ ...values, versionRead: version }) as RowOf<Table> | undefined
  if (!saved) throw new ProblemError('common/stale')
  return saved
}
