import { importKinds } from '@pianqu/shared/importing/kinds.ts'
import { z } from 'zod'

/** The table being imported, and the page of the records below; the file itself cannot be in an address. */
export const importSearch = z.object({
  kind: z.enum(importKinds).optional().catch(undefined),
  page: z.coerce.number().int().min(1).default(1).catch(1),
})
