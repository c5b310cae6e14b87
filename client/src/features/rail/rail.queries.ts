import type { AreaList } from '@pianqu/shared/areas/membership.ts'
import type { GivenBodyOf } from '@pianqu/shared/http/endpoint.ts'
import type { ComparedRadius } from '@pianqu/shared/rail/compared-radii.ts'
import {
  getRailCoverage,
  getRailGains,
  getRailMap,
  getRailTimeline,
  previewRailScenario,
} from '@pianqu/shared/rail/rail.contract.ts'
import type { RailBasis } from '@pianqu/shared/rail/rail-basis.ts'
import {
  archiveRailPlan,
  changeRailPlan,
  compareRailPlans,
  getRailPlan,
  listRailPlans,
  saveRailPlan,
} from '@pianqu/shared/rail/rail-plan.contract.ts'
import type { RailScenario } from '@pianqu/shared/rail/rail-scenario.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { call } from '../../api/call.ts'
import { queryOf, withoutPrevious } from '../../api/query-of.ts'
import { useChange } from '../../api/use-command.ts'
import type { RailScope } from './rail.search.ts'

/** What is counted, of which areas, and over which list of them days gone by are measured. */
export interface Measure {
  readonly scope: RailScope
  readonly basis: RailBasis
  readonly list: AreaList
}

/** Outlines and stations; they do not depend on the day. */
export const railMapQuery = queryOf(getRailMap)

/** Every step of coverage at once, so that the slider asks for nothing. Without a radius, the policy's. */
export const railTimelineQuery = (measure: Measure, radius: ComparedRadius | undefined) =>
  queryOf(getRailTimeline, { query: { ...measure, radius } })

/** The steps of one area. */
export const areaTimelineQuery = (area: string, measure: Measure, radius: ComparedRadius | undefined) =>
  queryOf(getRailTimeline, { query: { area, ...measure, radius } }, withoutPrevious)

/** Today's coverage with how it is measured and what is missing. */
export const railCoverageQuery = (scope: RailScope) => queryOf(getRailCoverage, { query: { scope } })

export const railGainsQuery = (on: Day, measure: Measure) => queryOf(getRailGains, { query: { on, ...measure } })

/** The day with a plan beside the day without; nothing is written. */
export const railScenarioQuery = (plan: RailScenario, on: Day, measure: Measure) =>
  queryOf(previewRailScenario, { body: { ...plan, on, ...measure } })

export const railPlansQuery = queryOf(listRailPlans)

export const railPlanQuery = (id: string) => queryOf(getRailPlan, { params: { id } }, withoutPrevious)

export const comparisonQuery = (ids: readonly string[], on: Day, measure: Measure) =>
  queryOf(compareRailPlans, { query: { ids: ids.join(','), on, ...measure } })

/** A saved scenario moves no figure of the city. */
const changes = [listRailPlans, getRailPlan, compareRailPlans]

/** Saves a new one, or changes the one that is given. */
export const useSavePlan = (saved: { readonly id: string; readonly version: number } | undefined) =>
  useChange(
    (body: GivenBodyOf<typeof saveRailPlan>) =>
      saved
        ? call(changeRailPlan, { params: { id: saved.id }, body: { ...body, version: saved.version } })
        : call(saveRailPlan, { body }),
    changes,
  )

export const useArchivePlan = () =>
  useChange(
    ({ id, version }: { readonly id: string; readonly version: number }) =>
      call(archiveRailPlan, { params: { id }, body: { version } }),
    changes,
  )
