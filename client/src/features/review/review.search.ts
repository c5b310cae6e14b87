import { z } from 'zod'

/** What the review's address remembers: the report that is open, and its line in hand. */
export const reviewSearch = z.object({
  report: z.coerce.string().max(60).optional().catch(undefined),
  line: z.coerce.string().max(40).optional().catch(undefined),
})
