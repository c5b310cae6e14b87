import { addMonths, type Month, monthNumber, monthOf, monthsBetween, yearOf } from '../time/month.ts'
import type { RankingSpan } from './ranking-groups.ts'

const quarterOf = (month: Month): number => Math.ceil(monthNumber(month) / 3)

/** The first month of what a month belongs to: itself, its quarter or its year. */
export function spanStart(month: Month, by: RankingSpan): Month {
  if (by === 'month') return month
  return monthOf(yearOf(month), by === 'quarter' ? 3 * quarterOf(month) - 2 : 1)
}

const monthsFrom = (first: Month, last: Month): Month[] =>
  Array.from({ length: monthsBetween(first, last) + 1 }, (_, index) => addMonths(first, index))

/** The months so far of the month, its quarter or its year, in order. */
export const spanMonths = (month: Month, by: RankingSpan): Month[] => monthsFrom(spanStart(month, by), month)

/** How far back a month looks for the last ranking before it. */
const monthsBack = 11

/** Months whose ranking may be the last one before, the nearest first: earlier months, or those of the span before. */
export function earlierMonths(month: Month, by: RankingSpan): Month[] {
  const last = addMonths(spanStart(month, by), -1)
  const first = by === 'month' ? addMonths(last, 1 - monthsBack) : spanStart(last, by)
  return monthsFrom(first, last).reverse()
}

/** `2025-09`, `2025Q3` or `2025`. */
export function spanKey(month: Month, by: RankingSpan): string {
  if (by === 'month') return month
  return by === 'quarter' ? `${yearOf(month)}Q${quarterOf(month)}` : String(yearOf(month))
}

/** `2025年9月`, `2025年第3季度` or `2025年`. */
export function spanText(month: Month, by: RankingSpan): string {
  const year = `${yearOf(month)}年`
  if (by === 'month') return `${year}${monthNumber(month)}月`
  return by === 'quarter' ? `${year}第${quarterOf(month)}季度` : year
}

/** The same beside another of the same year: `8月`, `第2季度`; with its year where that is another. */
export const shortSpanText = (month: Month, by: RankingSpan, beside: Month): string =>
  by !== 'year' && yearOf(month) === yearOf(beside) ? spanText(month, by).slice(5) : spanText(month, by)

/** `7月、8月、9月`. */
export const monthNames = (months: readonly Month[]): string =>
  months.map((month) => `${monthNumber(month)}月`).join('、')
