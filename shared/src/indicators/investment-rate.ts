import type { Ratio, Target } from '../number/ratio.ts'
import { type Month, monthNumber } from '../time/month.ts'

interface InvestmentSums {
  readonly planYuan: number
  /** Sum of `expectedTwelfths` over the same projects. */
  readonly expectedTwelfths: number
  /** `null`: nothing reported this year, which is not 0. */
  readonly ytdYuan: number | null
}

/**
 * 年度投资完成率 in yuan, with the share of the plan that the schedule asks for by the month as its target (domain §5).
 * Without a plan or a reported line the ratio is over nothing; without a plan the target is the even schedule.
 */
export function investmentRate(
  { planYuan, expectedTwelfths, ytdYuan }: InvestmentSums,
  month: Month,
): { ratio: Ratio; target: Target } {
  const even = { numerator: monthNumber(month), denominator: 12 }
  const schedule = planYuan === 0 ? even : { numerator: expectedTwelfths, denominator: 12 * planYuan }
  const ratio = ytdYuan === null ? { numerator: 0, denominator: 0 } : { numerator: ytdYuan, denominator: planYuan }
  return { ratio, target: { operator: '>=', ...schedule } }
}
