import type { Target } from '../number/ratio.ts'

/** 不低于 or 超过: the only operators that a share of money to be reached can have. */
export interface ShareTarget extends Target {
  readonly operator: '>=' | '>'
}

/** Share ≥ 50 % (domain §7). */
export const defaultShareTarget: ShareTarget = { operator: '>=', numerator: 1, denominator: 2 }

function floorDivide(top: bigint, bottom: bigint): bigint {
  const rest = ((top % bottom) + bottom) % bottom
  return (top - rest) / bottom
}

/** The least integer that is at least (不低于) or more than (超过) top ÷ bottom. */
function leastFrom(top: bigint, bottom: bigint, operator: ShareTarget['operator']): bigint {
  return operator === '>' ? floorDivide(top, bottom) + 1n : -floorDivide(-top, bottom)
}

/** The least whole yuan of `totalYuan` that meet the target: ⌈total × 50 %⌉ at 不低于 50 %. */
export function requiredYuan(totalYuan: number, { numerator, denominator, operator }: ShareTarget): number {
  return Number(leastFrom(BigInt(totalYuan) * BigInt(numerator), BigInt(denominator), operator))
}

/** 调剂: yuan to move into key areas while the total stays: max(0, ⌈total/2⌉ − allocated) at 不低于 50 % (domain §7). */
export function gapShift(allocatedYuan: number, totalYuan: number, target: ShareTarget): number {
  return Math.max(0, requiredYuan(totalYuan, target) - allocatedYuan)
}

/**
 * 新增: yuan to issue on top, all of it in key areas: max(0, total − 2 × allocated) at 不低于 50 % (domain §7). For a
 * target p/q it is the least x with (allocated + x) ÷ (total + x) meeting it: (p × total − q × allocated) ÷ (q − p).
 * `null` where no x does, as when all of the money is asked for and some went elsewhere.
 */
export function gapAdd(allocatedYuan: number, totalYuan: number, target: ShareTarget): number | null {
  const [p, q] = [BigInt(target.numerator), BigInt(target.denominator)]
  const short = p * BigInt(totalYuan) - q * BigInt(allocatedYuan)
  const isMet = target.operator === '>' ? short < 0n : short <= 0n
  if (isMet) return 0
  return p >= q ? null : Number(leastFrom(short, q - p, target.operator))
}
