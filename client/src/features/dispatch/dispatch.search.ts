import { z } from 'zod'
import { lineFilters } from './line/line-filters.ts'

/** The view of the month that its address remembers. */
export const dispatchSearch = z.object({
  show: z.enum(lineFilters).default('all').catch('all'),
})
