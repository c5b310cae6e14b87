import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import { type KeyOf, rowKey } from '@pianqu/shared/importing/row-key.ts'
import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '../../db/command.ts'
import { writingStatement } from '../../db/database.ts'
import { rowSources } from './import.tables.ts'

const forgetting = writingStatement((orm) =>
  orm
    .delete(rowSources)
    .where(and(eq(rowSources.kind, sql.placeholder('kind')), eq(rowSources.rowKey, sql.placeholder('rowKey'))))
    .prepare(),
)

/** Forgets where a row came from, once it says something else than the cell it was read from. */
export function forgetRowSource<K extends ImportKind>(tx: Tx, kind: K, key: KeyOf<K>): void {
  forgetting(tx).run({ kind, rowKey: rowKey(kind, key) })
}
