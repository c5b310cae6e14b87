import type { AnnualScore } from '../adjustments/adjustment.schema.ts'
import type { Area } from '../areas/area.schema.ts'
import type { BondAllocation, BondBatch } from '../bonds/bond.schema.ts'
import type { BondLocation, BondRequest, BondSpendingRow } from '../bonds/ledger.schema.ts'
import type { Cluster } from '../clusters/cluster.schema.ts'
import type { ReportLine } from '../months/report-line.schema.ts'
import type { Plan } from '../plans/plan.schema.ts'
import type { Project } from '../projects/project.schema.ts'
import type { RailExit, RailPoint, RailStop } from '../rail/line-order.schema.ts'
import type { RailLine, RailStation } from '../rail/rail.schema.ts'
import type { Unit } from '../units/unit.schema.ts'

/** What comes as a workbook, in the order in which a new city is loaded. */
export const tableKinds = [
  'units',
  'areas',
  'clusters',
  'projects',
  'plans',
  'reports',
  'bond-batches',
  'bond-allocations',
  'bond-spending',
  'bond-requests',
  'bond-locations',
  'rail-lines',
  'rail-stations',
  'rail-stops',
  'rail-exits',
  'population-points',
  'floor-space-points',
  'annual-scores',
] as const
export type TableKind = (typeof tableKinds)[number]

/** Everything that can be imported; boundaries come as GeoJSON. */
export const importKinds = [...tableKinds, 'boundaries'] as const
export type ImportKind = (typeof importKinds)[number]

export const importKindNames: Record<ImportKind, string> = {
  units: '单位',
  areas: '片区',
  clusters: '项目集群',
  projects: '项目',
  plans: '年度计划',
  reports: '月报',
  'bond-batches': '债券批次',
  'bond-allocations': '债券分配',
  'bond-spending': '债券支出',
  'bond-requests': '债券储备申报',
  'bond-locations': '债券片区内比例',
  'rail-lines': '轨道线路',
  'rail-stations': '轨道站点',
  'rail-stops': '线路站序',
  'rail-exits': '站点出入口',
  'population-points': '人口点位',
  'floor-space-points': '建筑面积点位',
  'annual-scores': '年度得分',
  boundaries: '片区边界',
}

interface Rows {
  units: Unit
  areas: Area
  clusters: Cluster
  projects: Project
  plans: Plan
  reports: ReportLine
  'bond-batches': BondBatch
  'bond-allocations': BondAllocation
  'bond-spending': BondSpendingRow
  'bond-requests': BondRequest
  'bond-locations': BondLocation
  'rail-lines': RailLine
  'rail-stations': RailStation
  'rail-stops': RailStop
  'rail-exits': RailExit
  'population-points': RailPoint
  'floor-space-points': RailPoint
  'annual-scores': AnnualScore
}

/** What one row of a table becomes. */
export type RowOf<K extends TableKind> = Rows[K]

export function isTableKind(kind: ImportKind): kind is TableKind {
  return kind !== 'boundaries'
}
