import { z } from 'zod'

/** What the page of a rule remembers: the draft in hand, `new` for one that is begun. */
export const ruleSearch = z.object({ draft: z.string().max(60).optional().catch(undefined) })
