import type { RowOf, TableKind } from '@pianqu/shared/importing/kinds.ts'
import { tableOf } from '@pianqu/shared/importing/tables/table-of.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { CellValue } from '@pianqu/shared/workbook/table.ts'
import type { Database } from '../../db/database.ts'
import { annualScoreStore } from '../adjustments/annual-score.store.ts'
import { areaStore } from '../areas/area.store.ts'
import { bondAllocationStore, bondBatchStore } from '../bond-ledger/bond.store.ts'
import { bondLocationStore, bondRequestStore, bondSpendingStore } from '../bond-ledger/bond-ledger.store.ts'
import { clusterStore } from '../clusters/cluster.store.ts'
import { reportLineStore } from '../months/report-line.store.ts'
import { planStore } from '../plans/plan.store.ts'
import { projectStore } from '../projects/project.store.ts'
import { railLineStore, railStationStore } from '../rail/rail.store.ts'
import { pointStore, railExitStore, railStopStore } from '../rail/rail-planning.store.ts'
import { unitStore } from '../units/unit.store.ts'
import { cityNames } from './known-city.query.ts'

const rowsOf: { readonly [K in TableKind]: (db: Database) => RowOf<K>[] } = {
  units: unitStore.all,
  areas: areaStore.all,
  clusters: clusterStore.all,
  projects: projectStore.all,
  plans: planStore.all,
  reports: reportLineStore.all,
  'bond-batches': bondBatchStore.all,
  'bond-allocations': bondAllocationStore.all,
  'bond-spending': bondSpendingStore.all,
  'bond-requests': bondRequestStore.all,
  'bond-locations': bondLocationStore.all,
  'rail-lines': railLineStore.all,
  'rail-stations': railStationStore.all,
  'rail-stops': railStopStore.all,
  'rail-exits': railExitStore.all,
  'population-points': pointStore('population').all,
  'floor-space-points': pointStore('floorSpace').all,
  'annual-scores': annualScoreStore.all,
}

interface Wanted {
  readonly month: Month | undefined
  readonly blank: boolean
}

function cellsOf<K extends TableKind>(db: Database, kind: K, { month }: Wanted): (readonly CellValue[])[] {
  const rows: readonly RowOf<K>[] = rowsOf[kind](db)
  const table = tableOf(kind)
  const names = cityNames(db)
  const isWanted = (row: RowOf<K>) => month === undefined || !('month' in row) || row.month === month
  return rows.filter(isWanted).map((row) => table.toCells(row, names))
}

/** The rows a template is filled with: everything stored of the kind, of the month for reports; none when blank. */
export function templateRows(db: Database, kind: TableKind, wanted: Wanted): (readonly CellValue[])[] {
  return wanted.blank ? [] : cellsOf(db, kind, wanted)
}
