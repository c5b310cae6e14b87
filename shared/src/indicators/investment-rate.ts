import type { Ratio, Target } from '../number/ratio.ts'
import { type Month, monthNumber } from '../time/month.ts'

interface InvestmentSums {
  /** Of the projects with a plan above 0, which is all that the rate is about; see `RollUp`. */
  readonly planYuan: number | null
  readonly expected: Ratio
  /** Done on those projects; `null`: nothing reported this year, which is not 0. */
  readonly ytdYuan: number | null
}

/** The rate itself: done ÷ plan over projects with a plan above 0 (domain §9); over nothing without a plan or a line. */
export const investmentRatio = ({ planYuan, ytdYuan }: Omit<InvestmentSums, 'expected'>): Ratio =>
  planYuan === null || ytdYuan === null
    ? { numerator: 0, denominator: 0 }
    : { numerator: ytdYuan, denominator: planYuan }

/**
 * 年度投资完成率 in yuan, with the share of the plan that the schedule asks for by the month as its target (domain §5);
 * without a plan that is the even schedule.
 */
export function investmentRate(sums: InvestmentSums, month: Month): { ratio: Ratio; target: Target } {
  const { planYuan, expected } = sums
  const even = { numerator: monthNumber(month), denominator: 12 }
  const schedule = planYuan ? { numerator: expected.numerator, denominator: expected.denominator * planYuan } : even
  return { ratio: investmentRatio(sums), target: { operator: '>=', ...schedule } }
}
