import type { AnnualScore } from '@pianqu/shared/adjustments/adjustment.schema.ts'
import type { Area } from '@pianqu/shared/areas/area.schema.ts'
import type { BondAllocation, BondBatch } from '@pianqu/shared/bonds/bond.schema.ts'
import type { BondLocation, BondRequest, BondSpendingRow } from '@pianqu/shared/bonds/ledger.schema.ts'
import type { Cluster } from '@pianqu/shared/clusters/cluster.schema.ts'
import type { Boundary } from '@pianqu/shared/geometry/boundary.schema.ts'
import type { IndicatorValue } from '@pianqu/shared/indicators/library/value.schema.ts'
import type { ReportLine } from '@pianqu/shared/months/report-line.schema.ts'
import type { Plan } from '@pianqu/shared/plans/plan.schema.ts'
import type { Project } from '@pianqu/shared/projects/project.schema.ts'
import type { RailExit, RailPoint, RailStop } from '@pianqu/shared/rail/line-order.schema.ts'
import type { RailLine, RailStation } from '@pianqu/shared/rail/rail.schema.ts'
import type { Unit } from '@pianqu/shared/units/unit.schema.ts'
import { annualScores } from './annual-scores.ts'
import { allocateBonds } from './bonds/bond-allocations.ts'
import { batchPlans } from './bonds/bond-batches.ts'
import { bondLocations, bondRequests } from './bonds/bond-requests.ts'
import { bondSpending } from './bonds/bond-spending.ts'
import { indicatorValues } from './indicator-values.ts'
import { cityAreas } from './land/areas.ts'
import { areaGrounds, earlierOutlines } from './land/boundaries.ts'
import { cityClusters } from './land/clusters.ts'
import { floorSpacePoints, populationPoints } from './metro/coverage-points.ts'
import { railLines, railStations } from './metro/metro.ts'
import { railExits, railStops } from './metro/metro-order.ts'
import { keepLedgers, plansOf } from './projects/ledger.ts'
import { withPackages } from './projects/packages.ts'
import { simpleProjects } from './projects/projects.ts'
import { reportLinesOf } from './projects/report-lines.ts'
import { cityUnits } from './units.ts'

export interface DemoCity {
  readonly name: string
  readonly units: Unit[]
  readonly areas: Area[]
  readonly clusters: Cluster[]
  readonly projects: Project[]
  readonly plans: Plan[]
  readonly reportLines: ReportLine[]
  readonly bondBatches: BondBatch[]
  readonly bondAllocations: BondAllocation[]
  readonly bondSpending: BondSpendingRow[]
  readonly bondRequests: BondRequest[]
  readonly bondLocations: BondLocation[]
  readonly railLines: RailLine[]
  readonly railStations: RailStation[]
  readonly railStops: RailStop[]
  readonly railExits: RailExit[]
  readonly populationPoints: RailPoint[]
  readonly floorSpacePoints: RailPoint[]
  readonly annualScores: AnnualScore[]
  /** Of the indicators that offices type. */
  readonly indicatorValues: IndicatorValue[]
  readonly boundaries: { readonly code: string; readonly boundary: Boundary }[]
  /** What areas were before the day on which they were drawn anew. */
  readonly earlierOutlines: ReturnType<typeof earlierOutlines>
}

/**
 * 岚川市 does not exist, and nothing in it is taken from a city that does. It is the same at every call: late October 2025,
 * the month half filled in, bond share and rail coverage both a little short of their targets and within reach of them.
 */
export function demoCity(): DemoCity {
  const seeds = withPackages(simpleProjects())
  const ledgers = keepLedgers(seeds)
  const areas = cityAreas()
  const stations = railStations()
  const allocations = allocateBonds(seeds, areas)
  return {
    name: '岚川市',
    units: cityUnits(),
    areas,
    clusters: cityClusters().map(({ cluster }) => cluster),
    projects: seeds.map(({ project }) => project),
    plans: plansOf(ledgers),
    reportLines: reportLinesOf(ledgers),
    bondBatches: batchPlans.map(({ batch }) => batch),
    bondAllocations: allocations,
    bondSpending: bondSpending(allocations),
    bondRequests: bondRequests(seeds, areas, allocations),
    bondLocations: bondLocations(seeds, areas, allocations),
    railLines: railLines(),
    railStations: stations,
    railStops: railStops(stations),
    railExits: railExits(stations),
    populationPoints: populationPoints(),
    floorSpacePoints: floorSpacePoints(),
    annualScores: annualScores(),
    indicatorValues: indicatorValues(areas),
    boundaries: areaGrounds().map(({ code, boundary }) => ({ code, boundary })),
    earlierOutlines: earlierOutlines(),
  }
}
