import { z } from 'zod'

/** How far from a station ground counts as covered (domain §8), in a straight line. */
export const reachRuleSchema = z.object({
  metres: z.int().min(100).max(5000),
})
export type ReachRule = z.infer<typeof reachRuleSchema>

export const defaultReachRule: ReachRule = { metres: 800 }
