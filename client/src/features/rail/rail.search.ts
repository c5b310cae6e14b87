import { railScopes } from '@pianqu/shared/rail/rail.contract.ts'
import { railScenarioSchema } from '@pianqu/shared/rail/rail-scenario.schema.ts'
import { type Day, isDay } from '@pianqu/shared/time/day.ts'
import { z } from 'zod'

const railTabs = ['coverage', 'gains', 'scenario'] as const

/** The circles that are compared; the policy names one of them. */
export const radii = [500, 800, 1000] as const
export type Radius = (typeof radii)[number]

export type RailScope = (typeof railScopes)[number]

const chartOrTable = z.enum(['chart', 'table']).default('chart').catch('chart')

/** The view of rail coverage that its address remembers, a scenario and all. */
export const railSearch = z.object({
  tab: z.enum(railTabs).default('coverage').catch('coverage'),
  /** The chosen day; left out, today. */
  on: z
    .custom<Day>((value) => typeof value === 'string' && isDay(value))
    .optional()
    .catch(undefined),
  scope: z.enum(railScopes).default('central').catch('central'),
  /** Left out, the policy's. */
  radius: z
    .union(radii.map((metres) => z.literal(metres)))
    .optional()
    .catch(undefined),
  map: chartOrTable,
  curve: chartOrTable,
  order: z.enum(['alone', 'greedy']).default('alone').catch('alone'),
  plan: railScenarioSchema.optional().catch(undefined),
})
