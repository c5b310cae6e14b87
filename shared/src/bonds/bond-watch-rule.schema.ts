import { z } from 'zod'

/** When the use of a bond is pointed out beside its light (domain §7). */
export const bondWatchRuleSchema = z.object({
  aheadPoints: z.int().min(0).max(99).describe('Points that spending may run ahead of physical progress'),
})
export type BondWatchRule = z.infer<typeof bondWatchRuleSchema>

export const defaultBondWatchRule: BondWatchRule = { aheadPoints: 20 }
