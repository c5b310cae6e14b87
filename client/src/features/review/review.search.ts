import { boardStates } from '@pianqu/shared/reports/report-status.ts'
import { z } from 'zod'
import { listSearchShape } from '../../parts/list/list-search.ts'

/** What the review's address remembers: the report or the queue that is open, its line in hand, the board's filter. */
export const reviewSearch = z.object({
  report: z.coerce.string().max(60).optional().catch(undefined),
  line: z.coerce.string().max(40).optional().catch(undefined),
  queue: z.literal('all').optional().catch(undefined),
  columns: listSearchShape.columns,
  state: z.enum(boardStates).optional().catch(undefined),
})
