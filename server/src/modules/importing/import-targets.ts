import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import { rowKey } from '@pianqu/shared/importing/row-key.ts'
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

const named = ({ name }: { readonly name: string }): string => name

/** Where each kind is written. */
export const importTargets: Record<ImportKind, ImportTarget> = {
  units: importTarget({ kind: 'units', store: unitStore, nameOf: named }),
  areas: importTarget({ kind: 'areas', store: areaStore, nameOf: named }),
  clusters: importTarget({ kind: 'clusters', store: clusterStore, nameOf: named }),
  projects: importTarget({ kind: 'projects', store: projectStore, nameOf: named }),
  plans: importTarget({
    kind: 'plans',
    store: planStore,
    nameOf: ({ projectCode, year }) => `${projectCode} ${year}年`,
  }),
  reports: importTarget({
    kind: 'reports',
    store: importedLineStore,
    nameOf: ({ projectCode, month }) => `${projectCode} ${month}`,
  }),
  'bond-batches': importTarget({ kind: 'bond-batches', store: bondBatchStore, nameOf: named }),
  'bond-allocations': importTarget({
    kind: 'bond-allocations',
    store: bondAllocationStore,
    nameOf: ({ batchCode, projectCode }) => `${batchCode} → ${projectCode}`,
    sizeOf: ({ amountYuan }) => amountYuan,
  }),
  'bond-spending': importTarget({
    kind: 'bond-spending',
    store: bondSpendingStore,
    nameOf: ({ batchCode, projectCode, month }) => `${batchCode} → ${projectCode} ${month}`,
    sizeOf: ({ spentYuan }) => spentYuan,
  }),
  'bond-requests': importTarget({
    kind: 'bond-requests',
    store: bondRequestStore,
    nameOf: ({ year, projectCode }) => `${projectCode} ${year}年`,
  }),
  'bond-locations': importTarget({
    kind: 'bond-locations',
    store: bondLocationStore,
    nameOf: ({ projectCode }) => projectCode,
  }),
  'rail-lines': importTarget({ kind: 'rail-lines', store: railLineStore, nameOf: named }),
  'rail-stations': importTarget({ kind: 'rail-stations', store: railStationStore, nameOf: named }),
  'rail-stops': importTarget({
    kind: 'rail-stops',
    store: railStopStore,
    nameOf: ({ lineCode, sequence, stationCode }) => `${lineCode} 第${sequence}站 ${stationCode}`,
  }),
  'rail-exits': importTarget({
    kind: 'rail-exits',
    store: railExitStore,
    nameOf: ({ stationCode, name }) => `${stationCode} ${name}`,
  }),
  'population-points': importTarget({
    kind: 'population-points',
    store: pointStore('population'),
    nameOf: ({ code }) => code,
  }),
  'floor-space-points': importTarget({
    kind: 'floor-space-points',
    store: pointStore('floorSpace'),
    nameOf: ({ code }) => code,
  }),
  'annual-scores': importTarget({
    kind: 'annual-scores',
    store: annualScoreStore,
    nameOf: ({ areaCode, year }) => `${areaCode} ${year}年`,
  }),
  boundaries: importTarget({
    kind: 'boundaries',
    store: boundaryStore,
    nameOf: (outline) => rowKey('boundaries', outline),
  }),
}
