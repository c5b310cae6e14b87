import { z } from 'zod'

/** How many rows a page can have. */
export const pageSizes = [20, 50, 100, 200] as const

/** What the address of any list remembers beside its filters. */
export const listSearchShape = {
  /** Keys of the columns that were chosen, with dots between; left out, the usual ones. */
  columns: z.string().max(400).optional().catch(undefined),
  size: z.coerce
    .number()
    .refine((size) => pageSizes.some((each) => each === size))
    .default(50)
    .catch(50),
}
