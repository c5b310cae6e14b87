import { z } from 'zod'

/** The view of the races that its address remembers: one that is open, its chart or table, and the form of a new one. */
export const racesSearch = z.object({
  race: z.coerce.string().max(60).optional().catch(undefined),
  view: z.enum(['chart', 'table']).default('chart').catch('chart'),
  add: z.boolean().default(false).catch(false),
})
