import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import { type KeyOf, rowKey } from '@pianqu/shared/importing/row-key.ts'
import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../db/command.ts'
import { rowSources } from './import.tables.ts'

/** Forgets where a row came from, once it says something else than the cell it was read from. */
export function forgetRowSource<K extends ImportKind>(tx: Tx, kind: K, key: KeyOf<K>): void {
  tx.orm
    .delete(rowSources)
    .where(and(eq(rowSources.kind, kind), eq(rowSources.rowKey, rowKey(kind, key))))
    .run()
}
