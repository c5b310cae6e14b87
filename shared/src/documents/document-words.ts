import { type Day, daySchema } from '../time/day.ts'
import { type Month, monthNumber, monthText, yearOf } from '../time/month.ts'

/** `2025年1—9月`: what is counted from the start of the year. */
export const spanText = (month: Month): string =>
  monthNumber(month) === 1 ? monthText(month) : `${yearOf(month)}年1—${monthNumber(month)}月`

/** `2025年9月30日`, as documents write a day. */
export function dayText(day: Day): string {
  const [year, month, date] = daySchema.parse(day).split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** `9月30日`, where the year is told by what stands around it. */
export const dayInYear = (day: Day): string => dayText(day).replace(/^\d+年/, '')
