import type { RailPlan } from '@pianqu/shared/rail/rail-plan.contract.ts'
import type { RailScenario } from '@pianqu/shared/rail/rail-scenario.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { usePageSearch } from '../../../navigation/search.ts'
import { railPlanQuery } from '../rail.queries.ts'
import { railSearch } from '../rail.search.ts'

/** The scenario in hand, where it came from, and how to change it. */
export interface PlanInHand {
  readonly plan: RailScenario
  readonly saved: RailPlan | undefined
  /** Why the saved scenario of the address cannot be shown. */
  readonly error: Error | null
  readonly isChanged: boolean
  readonly setPlan: (plan: RailScenario | undefined) => void
}

const nothing: RailScenario = {}

/** Changes live in the address, over those of the saved scenario that it names. */
export function usePlan(): PlanInHand {
  const [{ plan, scenario }, change] = usePageSearch(railSearch)
  const { data, error } = useQuery({ ...railPlanQuery(scenario ?? ''), enabled: scenario !== undefined })
  const saved = scenario === undefined ? undefined : data
  return {
    plan: plan ?? saved?.scenario ?? nothing,
    saved,
    error: scenario === undefined ? null : error,
    isChanged: saved !== undefined && plan !== undefined,
    setPlan: (next) => change({ plan: next ?? (saved ? nothing : undefined) }),
  }
}
