import type { Day } from '../time/day.ts'
import { type BondShare, type BondShareInput, bondShare } from './share.ts'

/** The same money by the list and registry of one day, today, instead of each batch's day of issue. */
export function restatedShare(input: BondShareInput, today: Day): BondShare {
  const { keyAreaOf, partsOf } = input
  return bondShare({
    ...input,
    keyAreaOf: (projectCode) => keyAreaOf(projectCode, today),
    ...(partsOf && { partsOf: (projectCode) => partsOf(projectCode, today) }),
  })
}
