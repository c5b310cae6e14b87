import { keyOf } from '@pianqu/shared/importing/key-of.ts'
import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import { sinceEver } from '@pianqu/shared/rail/boundary-version.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
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

/** The first outline of an area goes by its code alone. */
const outlineKey = ({ areaCode, effectiveFrom }: { readonly areaCode: string; readonly effectiveFrom: Day }): string =>
  effectiveFrom === sinceEver ? areaCode : `${areaCode} ${effectiveFrom}`

/** Where each kind is written. */
export const importTargets: Record<ImportKind, ImportTarget> = {
  units: importTarget({ store: unitStore, keyOf: (row) => keyOf('units', row), nameOf: named }),
  areas: importTarget({ store: areaStore, keyOf: (row) => keyOf('areas', row), nameOf: named }),
  clusters: importTarget({ store: clusterStore, keyOf: (row) => keyOf('clusters', row), nameOf: named }),
  projects: importTarget({ store: projectStore, keyOf: (row) => keyOf('projects', row), nameOf: named }),
  plans: importTarget({
    store: planStore,
    keyOf: (row) => keyOf('plans', row),
    nameOf: ({ projectCode, year }) => `${projectCode} ${year}年`,
  }),
  reports: importTarget({
    store: importedLineStore,
    keyOf: (row) => keyOf('reports', row),
    nameOf: ({ projectCode, month }) => `${projectCode} ${month}`,
  }),
  'bond-batches': importTarget({ store: bondBatchStore, keyOf: (row) => keyOf('bond-batches', row), nameOf: named }),
  'bond-allocations': importTarget({
    store: bondAllocationStore,
    keyOf: (row) => keyOf('bond-allocations', row),
    nameOf: ({ batchCode, projectCode }) => `${batchCode} → ${projectCode}`,
    sizeOf: ({ amountYuan }) => amountYuan,
  }),
  'bond-spending': importTarget({
    store: bondSpendingStore,
    keyOf: (row) => keyOf('bond-spending', row),
    nameOf: ({ batchCode, projectCode, month }) => `${batchCode} → ${projectCode} ${month}`,
    sizeOf: ({ spentYuan }) => spentYuan,
  }),
  'bond-requests': importTarget({
    store: bondRequestStore,
    keyOf: (row) => keyOf('bond-requests', row),
    nameOf: ({ year, projectCode }) => `${projectCode} ${year}年`,
  }),
  'bond-locations': importTarget({
    store: bondLocationStore,
    keyOf: (row) => keyOf('bond-locations', row),
    nameOf: ({ projectCode }) => projectCode,
  }),
  'rail-lines': importTarget({ store: railLineStore, keyOf: (row) => keyOf('rail-lines', row), nameOf: named }),
  'rail-stations': importTarget({
    store: railStationStore,
    keyOf: (row) => keyOf('rail-stations', row),
    nameOf: named,
  }),
  'rail-stops': importTarget({
    store: railStopStore,
    keyOf: (row) => keyOf('rail-stops', row),
    nameOf: ({ lineCode, sequence, stationCode }) => `${lineCode} 第${sequence}站 ${stationCode}`,
  }),
  'rail-exits': importTarget({
    store: railExitStore,
    keyOf: (row) => keyOf('rail-exits', row),
    nameOf: ({ stationCode, name }) => `${stationCode} ${name}`,
  }),
  'population-points': importTarget({
    store: pointStore('population'),
    keyOf: (row) => keyOf('population-points', row),
    nameOf: ({ code }) => code,
  }),
  'floor-space-points': importTarget({
    store: pointStore('floorSpace'),
    keyOf: (row) => keyOf('floor-space-points', row),
    nameOf: ({ code }) => code,
  }),
  'annual-scores': importTarget({
    store: annualScoreStore,
    keyOf: (row) => keyOf('annual-scores', row),
    nameOf: ({ areaCode, year }) => `${areaCode} ${year}年`,
  }),
  boundaries: importTarget({
    store: boundaryStore,
    keyOf: outlineKey,
    nameOf: outlineKey,
  }),
}
