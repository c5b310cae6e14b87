import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import type { RowKey } from '@pianqu/shared/importing/row-key.ts'
import type { Database } from '../../db/database.ts'
import { targetOf } from './import-targets.ts'

/** Every row of a kind as it is stored, by its key. */
export const storedRows = (db: Database, kind: ImportKind): Map<RowKey, object> => targetOf(kind).rows(db)
