import { yearTextSchema } from '@pianqu/shared/time/year.ts'
import { z } from 'zod'

export const adjustmentTabs = ['list', 'proposals', 'rules', 'candidates', 'scores', 'consequences'] as const
export type AdjustmentTab = (typeof adjustmentTabs)[number]

/** What the address remembers: the tab, the year of the results in sight, and the kind of consequence. */
export const adjustmentsSearch = z.object({
  tab: z.enum(adjustmentTabs).default('list').catch('list'),
  kind: z.coerce.string().max(40).optional().catch(undefined),
  year: yearTextSchema.optional().catch(undefined),
})
