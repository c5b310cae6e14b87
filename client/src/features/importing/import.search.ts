import { z } from 'zod'

/** The table being imported, and the page of the records below; the file itself cannot be in an address. */
export const importSearch = z.object({
  /** Any word: which of them are tables the page knows, and no page has to load the tables to read an address. */
  kind: z.string().max(40).optional().catch(undefined),
  page: z.coerce.number().int().min(1).default(1).catch(1),
})
