import { areaLists } from '@pianqu/shared/areas/membership.ts'
import { comparedRadii } from '@pianqu/shared/rail/compared-radii.ts'
import { railBases, railScopes } from '@pianqu/shared/rail/rail-basis.ts'
import { railScenarioSchema } from '@pianqu/shared/rail/rail-scenario.schema.ts'
import { type Day, isDay } from '@pianqu/shared/time/day.ts'
import { z } from 'zod'

const railTabs = ['coverage', 'gains', 'scenario'] as const

export type RailScope = (typeof railScopes)[number]

/** How many saved scenarios stand side by side at most. */
export const maxCompared = 5

const chartOrTable = z.enum(['chart', 'table']).default('chart').catch('chart')
// An address turns a code of digits into a number.
const code = z.coerce.string().min(1).max(40).optional().catch(undefined)

/** The view of rail coverage that its address remembers, a scenario and all. */
export const railSearch = z.object({
  tab: z.enum(railTabs).default('coverage').catch('coverage'),
  /** The chosen day; left out, today. */
  on: z
    .custom<Day>((value) => typeof value === 'string' && isDay(value))
    .optional()
    .catch(undefined),
  scope: z.enum(railScopes).default('central').catch('central'),
  basis: z.enum(railBases).default('area').catch('area'),
  /** Over which list of areas a day gone by is measured: its own, or that of today. */
  list: z.enum(areaLists).default('day').catch('day'),
  /** Left out, the policy's. */
  radius: z.literal(comparedRadii).optional().catch(undefined),
  /** The area that is looked into. */
  area: code,
  /** The station that is looked into, over the area. */
  station: code,
  map: chartOrTable,
  curve: chartOrTable,
  order: z.enum(['alone', 'greedy']).default('alone').catch('alone'),
  /** Changes in hand; left out, those of the saved scenario that is open. */
  plan: railScenarioSchema.optional().catch(undefined),
  /** The saved scenario that is open. */
  scenario: z.uuid().optional().catch(undefined),
  /** Ids of saved scenarios side by side, with commas between. */
  compare: z.string().max(200).optional().catch(undefined),
})

/** The scenarios that an address puts side by side. */
export const comparedIds = (compare: string | undefined): string[] =>
  (compare?.split(',') ?? []).filter((id) => z.uuid().safeParse(id).success).slice(0, maxCompared)
