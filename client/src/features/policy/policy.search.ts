import { daySchema } from '@pianqu/shared/time/day.ts'
import { z } from 'zod'

/** The part of the ledger in sight, and what is left out of it. */
export const policySearch = z.object({
  tab: z.enum(['ledger', 'progress', 'matrix', 'validity']).default('ledger').catch('ledger'),
  document: z.coerce.string().max(40).optional().catch(undefined),
  q: z.coerce.string().max(60).optional().catch(undefined),
  kind: z.enum(['promise', 'grant']).optional().catch(undefined),
})

const itemSchema = z.object({
  /** The rule, and the version of it that the link keeps to. */
  rule: z.string().max(40),
  edition: z.int().min(0),
  /** In yuan. */
  base: z.int().nonnegative().optional().catch(undefined),
  facts: z.record(z.string().max(60), z.union([z.boolean(), z.number()])).catch({}),
})
export type CalcItem = z.output<typeof itemSchema>

/** A calculation whole: whoever opens its address sees the same. */
export const calcSearch = z.object({
  on: daySchema.optional().catch(undefined),
  who: z.coerce.string().max(60).optional().catch(undefined),
  items: z.array(itemSchema).max(60).default([]).catch([]),
})
