import type { BondScenario, ScenarioStep } from '@pianqu/shared/bonds/scenario/scenario.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { scenarioQuery } from '../bonds.queries.ts'
import type { TabProps } from '../tab-props.ts'

/** The scenario in hand: what it does, where it came from, and how to change it. */
export interface WhatIf {
  readonly steps: readonly ScenarioStep[]
  readonly saved: BondScenario | undefined
  readonly other: BondScenario | undefined
  /** Why a scenario of the address cannot be shown. */
  readonly error: Error | null
  readonly isChanged: boolean
  readonly setSteps: (steps: readonly ScenarioStep[]) => void
  readonly undo: (() => void) | undefined
}

function useScenario(id: string | undefined) {
  return useQuery({ ...scenarioQuery(id ?? ''), enabled: id !== undefined })
}

const none: readonly ScenarioStep[] = []

/** Steps live in the address, over those of the saved scenario it names. */
export function useWhatIf({ search, change }: Pick<TabProps, 'search' | 'change'>): WhatIf {
  const mine = useScenario(search.scenario)
  const beside = useScenario(search.compare)
  const [past, setPast] = useState<readonly (readonly ScenarioStep[])[]>([])
  const steps = search.steps ?? mine.data?.steps ?? none
  const put = (next: readonly ScenarioStep[]) => change({ steps: [...next] })
  const last = past.at(-1)
  return {
    steps,
    saved: search.scenario ? mine.data : undefined,
    other: search.compare ? beside.data : undefined,
    error: mine.error ?? beside.error,
    isChanged: search.steps !== undefined,
    setSteps: (next) => {
      setPast([...past, steps])
      put(next)
    },
    undo:
      last &&
      (() => {
        setPast(past.slice(0, -1))
        put(last)
      }),
  }
}
