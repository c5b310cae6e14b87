import { bondBases } from '@pianqu/shared/bonds/bond.schema.ts'
import { scenarioStepsSchema } from '@pianqu/shared/bonds/scenario/scenario.schema.ts'
import { daySchema } from '@pianqu/shared/time/day.ts'
import { yearTextSchema } from '@pianqu/shared/time/year.ts'
import { z } from 'zod'

/** The parts of the cockpit, in the order in which they stand. */
export const bondTabs = ['share', 'whatif', 'batches', 'idle', 'outside', 'quotas'] as const
export type BondTab = (typeof bondTabs)[number]

const view = z.enum(['chart', 'table']).default('chart').catch('chart')
const scenarioId = z.coerce.string().max(60).optional().catch(undefined)

/** The view of the cockpit that its address remembers. */
export const bondsSearch = z.object({
  year: yearTextSchema.optional().catch(undefined),
  basis: z.enum(bondBases).default('issued-new').catch('issued-new'),
  asOf: daySchema.optional().catch(undefined),
  /** Without one a scenario in the address opens with its part, and otherwise the share. */
  tab: z.enum(bondTabs).optional().catch(undefined),
  by: z.enum(['areas', 'districts']).default('areas').catch('areas'),
  view,
  /** The saved scenario that is worked on, and the one beside it. */
  scenario: scenarioId,
  compare: scenarioId,
  /** The steps in hand where they differ from those saved. */
  steps: scenarioStepsSchema.optional().catch(undefined),
})
export type BondsSearch = z.output<typeof bondsSearch>

/** The part of the cockpit in sight. */
export const tabOf = ({ tab, scenario }: Pick<BondsSearch, 'tab' | 'scenario'>): BondTab =>
  tab ?? (scenario ? 'whatif' : 'share')

/** The view of one batch that its address remembers. */
export const bondBatchSearch = z.object({ view })
