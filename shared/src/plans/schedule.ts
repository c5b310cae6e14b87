import { divideHalfUp } from '../money/yuan.ts'
import { type AnyRatio, type ExactRatio, exactRatio, type Ratio, roundRatio } from '../number/ratio.ts'
import { type Month, monthNumber } from '../time/month.ts'
import type { Plan } from './plan.schema.ts'

/** What of a plan the schedule depends on; the plan is the one of the month's year. */
export type ScheduledPlan = Pick<Plan, 'investmentYuan' | 'curveYuan'>

/**
 * Investment expected by the end of the month, in twelfths of a yuan: the plan's own curve cumulated, else an even
 * twelfth a month (domain §5). Twelfths are integers, so sums over projects stay exact.
 */
export function expectedTwelfths({ investmentYuan, curveYuan }: ScheduledPlan, month: Month): number {
  const months = monthNumber(month)
  if (!curveYuan) return investmentYuan * months
  return 12 * curveYuan.slice(0, months).reduce((sum, yuan) => sum + yuan, 0)
}

/** A number of twelfths, of one plan or of many, as yuan. */
export const ofTwelfths = (twelfths: number): Ratio => ({ numerator: twelfths, denominator: 12 })

/** Investment expected by the end of the month, exactly, in yuan. */
export const expected = (plan: ScheduledPlan, month: Month): Ratio => ofTwelfths(expectedTwelfths(plan, month))

/** The same in whole yuan, half up, for reading; verdicts use `expected`. */
export const roundYuan = ({ numerator, denominator }: Ratio): number => divideHalfUp(numerator, denominator)

export const expectedYuan = (plan: ScheduledPlan, month: Month): number => roundYuan(expected(plan, month))

/**
 * How far behind schedule, in points of the annual plan: (expected − year to date) ÷ plan × 100, positive when late
 * (domain §5). `null` where the plan is 0, for nothing can be behind it.
 */
export function behind(planYuan: number, expectedSoFar: AnyRatio, ytdYuan: number): ExactRatio | null {
  if (planYuan === 0) return null
  const { numerator, denominator } = exactRatio(expectedSoFar)
  return {
    numerator: 100n * (numerator - BigInt(ytdYuan) * denominator),
    denominator: denominator * BigInt(planYuan),
  }
}

/** Points behind schedule with 2 decimals, half away from zero: what the API returns and rankings publish. */
export function behindPoints(planYuan: number, expectedSoFar: AnyRatio, ytdYuan: number): number | null {
  const points = behind(planYuan, expectedSoFar, ytdYuan)
  return points && roundRatio(points, 2)
}

/**
 * A single project's points with 2 decimals, cut toward zero: what a project is told never exceeds what it owes, nor what
 * it is ahead. Sums over projects are rounded instead, see `behindPoints`.
 */
export function publishedBehind(planYuan: number, expectedSoFar: AnyRatio, ytdYuan: number): number | null {
  const points = behind(planYuan, expectedSoFar, ytdYuan)
  return points && Number((100n * points.numerator) / points.denominator) / 100
}
