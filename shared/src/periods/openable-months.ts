import { addMonths, type Month, monthText } from '../time/month.ts'

interface Known {
  /** The first month that has a plan or a reported line; `null` in a city without either. */
  readonly firstWithData: Month | null
  /** The newest month that was opened or reported; `null` where there is none. */
  readonly newest: Month | null
  readonly current: Month
}

export interface MonthRange {
  readonly from: Month
  readonly to: Month
}

const earlier = (a: Month, b: Month): Month => (a < b ? a : b)
const later = (a: Month, b: Month): Month => (a > b ? a : b)

/**
 * Which months may be opened (domain.md §4): from the first month with data to the month after the newest opened one or
 * the current month, whichever is later.
 */
export function openableMonths({ firstWithData, newest, current }: Known): MonthRange {
  const to = newest ? later(addMonths(newest, 1), current) : current
  return { from: earlier(firstWithData ?? current, to), to }
}

/** Why the month cannot be opened; `null` where it can. */
export function whyNotOpenable(month: Month, { from, to }: MonthRange): string | null {
  if (month >= from && month <= to) return null
  return `${monthText(month)}不能开放填报：可以开放的是${monthText(from)}至${monthText(to)}`
}
