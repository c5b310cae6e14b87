import { boardStates } from '@pianqu/shared/reports/report-status.ts'
import { z } from 'zod'

/** What the review's address remembers: the report or the queue that is open, its line in hand, the board's filter. */
export const reviewSearch = z.object({
  report: z.coerce.string().max(60).optional().catch(undefined),
  line: z.coerce.string().max(40).optional().catch(undefined),
  queue: z.literal('all').optional().catch(undefined),
  state: z.enum(boardStates).optional().catch(undefined),
})
