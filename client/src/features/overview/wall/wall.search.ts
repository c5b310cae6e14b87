import { z } from 'zod'

/** How long a finding stands, in seconds; 0 keeps the first. */
export const wallSearch = z.object({
  turn: z.coerce.number().int().min(0).max(600).default(20).catch(20),
})
