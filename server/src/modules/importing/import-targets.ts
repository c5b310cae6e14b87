import { type ImportKind, isTableKind, type TableKind, tableOf } from '@pianqu/shared/importing/kinds.ts'
import { rowKey } from '@pianqu/shared/importing/row-key.ts'
import { keyedStore } from '../../db/keyed-store.ts'
import { accountStore } from '../accounts/account.store.ts'
import { annualScores } from '../areas/adjustment.tables.ts'
import { areaStore } from '../areas/area.store.ts'
import { bondAllocationStore, bondBatchStore } from '../bond-ledger/bond.store.ts'
import { bondSpendingStore } from '../bond-ledger/bond-ledger.store.ts'
import { bondLocations, bondRequests } from '../bond-ledger/bond-ledger.tables.ts'
import { clusterStore } from '../clusters/cluster.store.ts'
import { indicatorValues } from '../measures/measure.tables.ts'
import { importedLineStore } from '../months/report-line.store.ts'
import { planStore } from '../plans/plan.store.ts'
import { policyClauses, policyDocuments } from '../policy/policy.tables.ts'
import { projectStore } from '../projects/project.store.ts'
import { boundaryStore, railLineStore, railStationStore } from '../rail/rail.store.ts'
import { pointStore, railExitStore, railStopStore } from '../rail/rail-planning.store.ts'
import { unitStore } from '../units/unit.store.ts'
import { type ImportTarget, importTarget } from './import-target.ts'
import { type KeptTable, kept } from './kept-table.ts'

/** How each kind is kept: by the store of its module, or whole in its table where nothing else reads it row by row. */
const tables: Record<TableKind, KeptTable> = {
  units: kept('units', unitStore),
  accounts: kept('accounts', accountStore),
  areas: kept('areas', areaStore),
  clusters: kept('clusters', clusterStore),
  projects: kept('projects', projectStore),
  plans: kept('plans', planStore),
  reports: kept('reports', importedLineStore),
  'bond-batches': kept('bond-batches', bondBatchStore),
  'bond-allocations': kept('bond-allocations', bondAllocationStore),
  'bond-spending': kept('bond-spending', bondSpendingStore),
  'bond-requests': kept('bond-requests', keyedStore(bondRequests, tableOf('bond-requests').key)),
  'bond-locations': kept('bond-locations', keyedStore(bondLocations, tableOf('bond-locations').key)),
  'rail-lines': kept('rail-lines', railLineStore),
  'rail-stations': kept('rail-stations', railStationStore),
  'rail-stops': kept('rail-stops', railStopStore),
  'rail-exits': kept('rail-exits', railExitStore),
  'population-points': kept('population-points', pointStore('population')),
  'floor-space-points': kept('floor-space-points', pointStore('floorSpace')),
  'annual-scores': kept('annual-scores', keyedStore(annualScores, tableOf('annual-scores').key)),
  'policy-documents': kept('policy-documents', keyedStore(policyDocuments, tableOf('policy-documents').key)),
  'policy-clauses': kept('policy-clauses', keyedStore(policyClauses, tableOf('policy-clauses').key)),
  'indicator-values': kept('indicator-values', keyedStore(indicatorValues, tableOf('indicator-values').key)),
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
