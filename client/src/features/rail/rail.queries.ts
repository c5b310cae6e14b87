import {
  getRailCoverage,
  getRailGains,
  getRailMap,
  getRailTimeline,
  previewRailScenario,
} from '@pianqu/shared/rail/rail.contract.ts'
import type { RailScenario } from '@pianqu/shared/rail/rail-scenario.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import type { Radius, RailScope } from './rail.search.ts'

/** Outlines and stations; they do not depend on the day. */
export const railMapQuery = queryOptions({
  queryKey: ['rail', 'map'],
  queryFn: ({ signal }) => call(getRailMap, {}, signal),
})

/** Every step of coverage at once, so that the slider asks for nothing. Without a radius, the policy's. */
export const railTimelineQuery = (scope: RailScope, radius: Radius | undefined) =>
  queryOptions({
    queryKey: ['rail', 'timeline', scope, radius],
    queryFn: async ({ signal }) => ({
      ...(await call(getRailTimeline, { query: { scope, ...(radius && { radius }) } }, signal)),
      scope,
    }),
  })

/** Today's coverage with how it is measured and what is missing. */
export const railCoverageQuery = (scope: RailScope) =>
  queryOptions({
    queryKey: ['rail', 'coverage', scope],
    queryFn: ({ signal }) => call(getRailCoverage, { query: { scope } }, signal),
  })

export const railGainsQuery = (on: Day, scope: RailScope) =>
  queryOptions({
    queryKey: ['rail', 'gains', on, scope],
    queryFn: ({ signal }) => call(getRailGains, { query: { on, scope } }, signal),
  })

/** The day with a plan beside the day without; nothing is written. */
export const railScenarioQuery = (plan: RailScenario, on: Day, scope: RailScope) =>
  queryOptions({
    queryKey: ['rail', 'scenario', plan, on, scope],
    queryFn: ({ signal }) => call(previewRailScenario, { body: { ...plan, on, scope } }, signal),
  })
