import { type ImportKind, isTableKind, type RowOf, type TableKind, tableOf } from '@pianqu/shared/importing/kinds.ts'
import { type KeyOf, rowKey } from '@pianqu/shared/importing/row-key.ts'
import type { Names } from '@pianqu/shared/workbook/known.ts'
import type { CellValue } from '@pianqu/shared/workbook/table.ts'
import type { Database } from '../../db/database.ts'
import type { TableStore } from '../../db/table-store.ts'
import { annualScoreStore } from '../adjustments/annual-score.store.ts'
import { areaStore } from '../areas/area.store.ts'
import { bondAllocationStore, bondBatchStore } from '../bond-ledger/bond.store.ts'
import { bondLocationStore, bondRequestStore, bondSpendingStore } from '../bond-ledger/bond-ledger.store.ts'
import { clusterStore } from '../clusters/cluster.store.ts'
import { importedLineStore } from '../months/report-line.store.ts'
import { planStore } from '../plans/plan.store.ts'
import { projectStore } from '../projects/project.store.ts'
import { boundaryStore, railLineStore, railStationStore } from '../rail/rail.store.ts'
import { pointStore, railExitStore, railStopStore } from '../rail/rail-planning.store.ts'
import { unitStore } from '../units/unit.store.ts'
import { type ImportTarget, importTarget } from './import-target.ts'

/** Where a kind of table is kept. */
interface KeptTable extends ImportTarget {
  /** Every stored row as the cells of its workbook. */
  readonly cells: (db: Database, names: Names, month: string | undefined) => (readonly CellValue[])[]
  /** The codes of all rows, for a kind that others refer to by them. */
  readonly codes: (db: Database) => ReadonlySet<unknown>
}

const isOf = (row: object, month: string | undefined): boolean =>
  month === undefined || !('month' in row) || row.month === month

function kept<K extends TableKind, Row extends RowOf<K> & KeyOf<K>>(
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

/** The table store of each kind. */
const tables: Record<TableKind, KeptTable> = {
  units: kept('units', unitStore),
  areas: kept('areas', areaStore),
  clusters: kept('clusters', clusterStore),
  projects: kept('projects', projectStore),
  plans: kept('plans', planStore),
  reports: kept('reports', importedLineStore),
  'bond-batches': kept('bond-batches', bondBatchStore),
  'bond-allocations': kept('bond-allocations', bondAllocationStore),
  'bond-spending': kept('bond-spending', bondSpendingStore),
  'bond-requests': kept('bond-requests', bondRequestStore),
  'bond-locations': kept('bond-locations', bondLocationStore),
  'rail-lines': kept('rail-lines', railLineStore),
  'rail-stations': kept('rail-stations', railStationStore),
  'rail-stops': kept('rail-stops', railStopStore),
  'rail-exits': kept('rail-exits', railExitStore),
  'population-points': kept('population-points', pointStore('population')),
  'floor-space-points': kept('floor-space-points', pointStore('floorSpace')),
  'annual-scores': kept('annual-scores', annualScoreStore),
}

const outlines = importTarget({
  kind: 'boundaries',
  store: boundaryStore,
  called: (outline) => rowKey('boundaries', outline),
})

/** Where the rows of a kind are written. */
export const targetOf = (kind: ImportKind): ImportTarget => (isTableKind(kind) ? tables[kind] : outlines)

/** Where a kind of table is kept, to be read whole. */
export const keptTable = (kind: TableKind): KeptTable => tables[kind]
