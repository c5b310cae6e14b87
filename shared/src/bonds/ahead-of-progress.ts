import { compareRatios } from '../number/ratio.ts'
import type { BondWatchRule } from './bond-watch-rule.schema.ts'

interface SpentPart {
  readonly amountYuan: number
  readonly spentYuan: number | null
  /** Physical progress, 45.5 % as 4550; null where none was reported. */
  readonly progressBasisPoints: number | null
}

const whole = 10_000

/** Whether the share of the money spent exceeds physical progress by more than the rule's points (domain §7); unknown parts flag nothing. */
export function isAheadOfProgress(
  { amountYuan, spentYuan, progressBasisPoints }: SpentPart,
  { aheadPoints }: BondWatchRule,
): boolean {
  if (spentYuan === null || progressBasisPoints === null || amountYuan <= 0) return false
  const spent = { numerator: spentYuan, denominator: amountYuan }
  return compareRatios(spent, { numerator: progressBasisPoints + 100 * aheadPoints, denominator: whole }) > 0
}
