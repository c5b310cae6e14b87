import { type Month, monthNumber, yearOf } from '@pianqu/shared/time/month.ts'

/** `2025年1—9月`, or `2025年1月`: the year up to a month. */
export function monthsToText(month: Month): string {
  const number = monthNumber(month)
  return `${yearOf(month)}年${number > 1 ? '1—' : ''}${number}月`
}
