import { z } from 'zod'

const word = z.coerce.string().trim().max(100).optional().catch(undefined)

/** What the address remembers of the list of orders of supervision. */
export const supervisionsSearch = z.object({
  q: word,
  colour: word,
  state: word,
  unit: word,
  page: z.coerce.number().int().min(1).default(1).catch(1),
})
export type SupervisionsSearch = z.output<typeof supervisionsSearch>
