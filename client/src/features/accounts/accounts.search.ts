import { z } from 'zod'

/** Which accounts are in sight: what their names hold, of which role, and in which state. */
export const accountsSearch = z.object({
  q: z.string().max(60).default('').catch(''),
  role: z.string().max(20).optional().catch(undefined),
  state: z.enum(['waiting', 'disabled']).optional().catch(undefined),
})
