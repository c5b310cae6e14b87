import { daySchema } from '@pianqu/shared/time/day.ts'
import { yearTextSchema } from '@pianqu/shared/time/year.ts'
import { z } from 'zod'

/** What is looked for in the library. */
export const indicatorsSearch = z.object({
  q: z.coerce.string().max(60).optional().catch(undefined),
  standing: z.enum(['met', 'missed', 'unjudged', 'missing']).optional().catch(undefined),
})

/** The place, the year and the day whose published values are looked at. */
export const indicatorSearch = z.object({
  place: z.coerce.string().max(40).default('city').catch('city'),
  year: yearTextSchema.optional().catch(undefined),
  asOf: daySchema.optional().catch(undefined),
  view: z.enum(['chart', 'table']).default('chart').catch('chart'),
})
