import { z } from 'zod'
import { listSearchShape } from '../../parts/list/list-search.ts'

/** The table being imported, and the page of the records below; the file itself cannot be in an address. */
export const importSearch = z.object({
  /** Any word: which of them are tables the page knows, and no page has to load the tables to read an address. */
  kind: z.string().max(40).optional().catch(undefined),
  /** Of the records: which table, what the file's name holds. */
  of: z.string().max(40).optional().catch(undefined),
  q: z.string().max(60).default('').catch(''),
  page: z.coerce.number().int().min(1).default(1).catch(1),
  ...listSearchShape,
  size: listSearchShape.size.default(20),
})
