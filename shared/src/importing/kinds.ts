import type { Table } from '../workbook/table.ts'
import type { ImportCard, ImportKindOf } from './import-kind.ts'
import { accountsKind } from './kinds/accounts.kind.ts'
import { annualScoresKind } from './kinds/annual-scores.kind.ts'
import { areasKind } from './kinds/areas.kind.ts'
import { bondAllocationsKind } from './kinds/bond-allocations.kind.ts'
import { bondBatchesKind } from './kinds/bond-batches.kind.ts'
import { bondLocationsKind } from './kinds/bond-locations.kind.ts'
import { bondRequestsKind } from './kinds/bond-requests.kind.ts'
import { bondSpendingKind } from './kinds/bond-spending.kind.ts'
import { boundariesKind } from './kinds/boundaries.kind.ts'
import { clustersKind } from './kinds/clusters.kind.ts'
import { indicatorValuesKind } from './kinds/indicator-values.kind.ts'
import { plansKind } from './kinds/plans.kind.ts'
import { policyClausesKind } from './kinds/policy-clauses.kind.ts'
import { policyDocumentsKind } from './kinds/policy-documents.kind.ts'
import { projectsKind } from './kinds/projects.kind.ts'
import { railExitsKind } from './kinds/rail-exits.kind.ts'
import { railLinesKind } from './kinds/rail-lines.kind.ts'
import { floorSpacePointsKind, populationPointsKind } from './kinds/rail-points.kind.ts'
import { railStationsKind } from './kinds/rail-stations.kind.ts'
import { railStopsKind } from './kinds/rail-stops.kind.ts'
import { reportsKind } from './kinds/reports.kind.ts'
import { unitsKind } from './kinds/units.kind.ts'

/** What comes as a workbook, in the order in which a new city is loaded. */
const tables = {
  units: unitsKind,
  accounts: accountsKind,
  areas: areasKind,
  clusters: clustersKind,
  projects: projectsKind,
  plans: plansKind,
  reports: reportsKind,
  'bond-batches': bondBatchesKind,
  'bond-allocations': bondAllocationsKind,
  'bond-spending': bondSpendingKind,
  'bond-requests': bondRequestsKind,
  'bond-locations': bondLocationsKind,
  'rail-lines': railLinesKind,
  'rail-stations': railStationsKind,
  'rail-stops': railStopsKind,
  'rail-exits': railExitsKind,
  'population-points': populationPointsKind,
  'floor-space-points': floorSpacePointsKind,
  'annual-scores': annualScoresKind,
  'indicator-values': indicatorValuesKind,
  'policy-documents': policyDocumentsKind,
  'policy-clauses': policyClausesKind,
}

/** Everything that can be imported; outlines come last, as drawings. */
const cards = { ...tables, boundaries: boundariesKind }

type Tables = typeof tables
export type TableKind = keyof Tables
export type ImportKind = keyof typeof cards

// The keys of the literals above, in their order.
export const tableKinds = Object.keys(tables) as TableKind[]
export const importKinds = Object.keys(cards) as ImportKind[]

type Rows = { [K in TableKind]: Tables[K] extends Table<infer Row extends object> ? Row : never }

/** What one row of a table becomes. */
export type RowOf<K extends TableKind> = Rows[K]

/** The fields that tell one row from another. */
export type KeyFieldOf<K extends ImportKind> = (typeof cards)[K]['key'][number]

type AnyTable<K extends TableKind> = ImportKindOf<RowOf<K>, KeyFieldOf<K> & keyof RowOf<K> & string>
const tableRecords: { readonly [K in TableKind]: AnyTable<K> } = tables

/** The columns and rules of a kind of workbook. */
export const tableOf = <K extends TableKind>(kind: K): AnyTable<K> => tableRecords[kind]

export const cardOf = (kind: ImportKind): ImportCard & { readonly key: readonly string[] } => cards[kind]

export const importKindNames = Object.fromEntries(importKinds.map((kind) => [kind, cards[kind].name])) as Record<
  ImportKind,
  string
>

/** Every permission that lets somebody import something. */
export const importPermissions = [...new Set(importKinds.map((kind) => cards[kind].permission))]

export const isTableKind = (kind: ImportKind): kind is TableKind => Object.hasOwn(tables, kind)
