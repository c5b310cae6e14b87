import { z } from 'zod'

export const adjustmentTabs = ['list', 'proposals', 'rules', 'candidates', 'scores'] as const
export type AdjustmentTab = (typeof adjustmentTabs)[number]

/** What the address remembers: the tab, and the year of the results in sight. */
export const adjustmentsSearch = z.object({
  tab: z.enum(adjustmentTabs).default('list').catch('list'),
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
})
