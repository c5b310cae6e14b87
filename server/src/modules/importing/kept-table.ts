import { type RowOf, type TableKind, tableOf } from '@pianqu/shared/importing/kinds.ts'
import type { KeyOf } from '@pianqu/shared/importing/row-key.ts'
import type { Names } from '@pianqu/shared/workbook/known.ts'
import type { CellValue } from '@pianqu/shared/workbook/table.ts'
import type { Database } from '../../db/database.ts'
import type { TableStore } from '../../db/table-store.ts'
import { type ImportTarget, importTarget } from './import-target.ts'

/** Where a kind of table is kept. */
export interface KeptTable extends ImportTarget {
  /** Every stored row as the cells of its workbook. */
  readonly cells: (db: Database, names: Names, month: string | undefined) => (readonly CellValue[])[]
  /** The codes of all rows, for a kind that others refer to by them. */
  readonly codes: (db: Database) => ReadonlySet<unknown>
}

const isOf = (row: object, month: string | undefined): boolean =>
  month === undefined || !('month' in row) || row.month === month

/** A kind that is kept by a store. */
export function kept<K extends TableKind, Row extends RowOf<K> & KeyOf<K>>(
  kind: K,
  store: TableStore<Row, KeyOf<K>>,
): KeptTable {
  const { called, sizeOf, toCells } = tableOf(kind)
  return {
    ...importTarget({ kind, store, called, sizeOf }),
    cells: (db, names, month) =>
      store
        .all(db)
        .filter((row) => isOf(row, month))
        .map((row) => toCells(row, names)),
    codes: (db) => new Set(store.all(db).map((row) => ('code' in row ? row.code : undefined))),
  }
}
