import type { Table } from '../../workbook/table.ts'
import type { RowOf, TableKind } from '../kinds.ts'
import { annualScoresTable } from './annual-scores.ts'
import { areasTable } from './areas.ts'
import { bondAllocationsTable } from './bond-allocations.ts'
import { bondBatchesTable } from './bond-batches.ts'
import { bondLocationsTable } from './bond-locations.ts'
import { bondRequestsTable } from './bond-requests.ts'
import { bondSpendingTable } from './bond-spending.ts'
import { clustersTable } from './clusters.ts'
import { plansTable } from './plans.ts'
import { projectsTable } from './projects.ts'
import { railExitsTable } from './rail-exits.ts'
import { railLinesTable } from './rail-lines.ts'
import { floorSpacePointsTable, populationPointsTable } from './rail-points.ts'
import { railStationsTable } from './rail-stations.ts'
import { railStopsTable } from './rail-stops.ts'
import { reportsTable } from './reports.ts'
import { unitsTable } from './units.ts'

const tables: { readonly [K in TableKind]: Table<RowOf<K>> } = {
  units: unitsTable,
  areas: areasTable,
  clusters: clustersTable,
  projects: projectsTable,
  plans: plansTable,
  reports: reportsTable,
  'bond-batches': bondBatchesTable,
  'bond-allocations': bondAllocationsTable,
  'bond-spending': bondSpendingTable,
  'bond-requests': bondRequestsTable,
  'bond-locations': bondLocationsTable,
  'rail-lines': railLinesTable,
  'rail-stations': railStationsTable,
  'rail-stops': railStopsTable,
  'rail-exits': railExitsTable,
  'population-points': populationPointsTable,
  'floor-space-points': floorSpacePointsTable,
  'annual-scores': annualScoresTable,
}

/** The columns and rules of a kind of workbook. */
export function tableOf<K extends TableKind>(kind: K): Table<RowOf<K>> {
  return tables[kind]
}
