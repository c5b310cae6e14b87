import { compareRatios } from '../number/ratio.ts'

interface SpentPart {
  readonly amountYuan: number
  readonly spentYuan: number | null
  /** Physical progress, 45.5 % as 4550; null where none was reported. */
  readonly progressBasisPoints: number | null
}

const whole = 10_000

/** Points that spending may run ahead of physical progress (domain §7), in hundredths. */
const allowance = 2_000

/** Whether the share of the money spent exceeds physical progress by more than 20 points; unknown parts flag nothing. */
export function isAheadOfProgress({ amountYuan, spentYuan, progressBasisPoints }: SpentPart): boolean {
  if (spentYuan === null || progressBasisPoints === null || amountYuan <= 0) return false
  const spent = { numerator: spentYuan, denominator: amountYuan }
  return compareRatios(spent, { numerator: progressBasisPoints + allowance, denominator: whole }) > 0
}
