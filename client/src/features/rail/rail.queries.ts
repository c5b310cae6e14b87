import type { GivenBodyOf } from '@pianqu/shared/http/endpoint.ts'
import {
  getRailCoverage,
  getRailGains,
  getRailMap,
  getRailTimeline,
  previewRailScenario,
  type RailBasis,
} from '@pianqu/shared/rail/rail.contract.ts'
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
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import type { Radius, RailScope } from './rail.search.ts'

/** What is counted, and of which areas. */
export interface Measure {
  readonly scope: RailScope
  readonly basis: RailBasis
}

const radiusQuery = (radius: Radius | undefined) => (radius ? { radius } : {})

/** Outlines and stations; they do not depend on the day. */
export const railMapQuery = queryOptions({
  queryKey: ['rail', 'map'],
  queryFn: ({ signal }) => call(getRailMap, {}, signal),
})

/** Every step of coverage at once, so that the slider asks for nothing. Without a radius, the policy's. */
export const railTimelineQuery = ({ scope, basis }: Measure, radius: Radius | undefined) =>
  queryOptions({
    queryKey: ['rail', 'timeline', scope, basis, radius],
    queryFn: async ({ signal }) => ({
      ...(await call(getRailTimeline, { query: { scope, basis, ...radiusQuery(radius) } }, signal)),
      scope,
    }),
  })

/** The steps of one area; of another area nothing is shown meanwhile. */
export const areaTimelineQuery = (area: string, { scope, basis }: Measure, radius: Radius | undefined) =>
  queryOptions({
    queryKey: ['rail', 'timeline', scope, basis, radius, area],
    queryFn: async ({ signal }) => ({
      ...(await call(getRailTimeline, { query: { area, scope, basis, ...radiusQuery(radius) } }, signal)),
      scope,
    }),
    placeholderData: () => undefined,
  })

/** Today's coverage with how it is measured and what is missing. */
export const railCoverageQuery = (scope: RailScope) =>
  queryOptions({
    queryKey: ['rail', 'coverage', scope],
    queryFn: ({ signal }) => call(getRailCoverage, { query: { scope } }, signal),
  })

export const railGainsQuery = (on: Day, { scope, basis }: Measure) =>
  queryOptions({
    queryKey: ['rail', 'gains', on, scope, basis],
    queryFn: ({ signal }) => call(getRailGains, { query: { on, scope, basis } }, signal),
  })

/** The day with a plan beside the day without; nothing is written. */
export const railScenarioQuery = (plan: RailScenario, on: Day, { scope, basis }: Measure) =>
  queryOptions({
    queryKey: ['rail', 'scenario', plan, on, scope, basis],
    queryFn: ({ signal }) => call(previewRailScenario, { body: { ...plan, on, scope, basis } }, signal),
  })

const plansKey = ['rail', 'plans'] as const

export const railPlansQuery = queryOptions({
  queryKey: plansKey,
  queryFn: ({ signal }) => call(listRailPlans, {}, signal),
})

/** One saved scenario; of another one nothing is shown meanwhile. */
export const railPlanQuery = (id: string) =>
  queryOptions({
    queryKey: [...plansKey, id],
    queryFn: ({ signal }) => call(getRailPlan, { params: { id } }, signal),
    placeholderData: () => undefined,
  })

export const comparisonQuery = (ids: readonly string[], on: Day, { scope, basis }: Measure) =>
  queryOptions({
    queryKey: [...plansKey, 'compare', ids, on, scope, basis],
    queryFn: ({ signal }) => call(compareRailPlans, { query: { ids: ids.join(','), on, scope, basis } }, signal),
  })

/** A saved scenario moves no figure of the city. */
function usePlanChange<Input, Reply>(send: (input: Input) => Promise<Reply>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSettled: () => queryClient.invalidateQueries({ queryKey: plansKey }),
  })
}

export const useSavePlan = () => usePlanChange((body: GivenBodyOf<typeof saveRailPlan>) => call(saveRailPlan, { body }))

export const useChangePlan = () =>
  usePlanChange(({ id, ...body }: GivenBodyOf<typeof changeRailPlan> & { readonly id: string }) =>
    call(changeRailPlan, { params: { id }, body }),
  )

export const useArchivePlan = () =>
  usePlanChange(({ id, version }: { readonly id: string; readonly version: number }) =>
    call(archiveRailPlan, { params: { id }, body: { version } }),
  )
