import { z } from 'zod'
import type { Day } from './day.ts'

/** A calendar month as text, `2026-03`. Text order is time order. */
export type Month = `${number}-${number}`

/** The first month that exists here, from which the rules that the product brings are in force. */
export const firstMonth: Month = '1990-01'

/** From then to 2099: what a city plans and reports lies between, and so does every loop over months and days. */
const monthPattern = /^(199\d|20\d\d)-(0[1-9]|1[0-2])$/

/** The cast narrows the printed type to what the pattern has just proved. */
export const monthSchema = z
  .string()
  .regex(monthPattern, '月份应为 2026-03 这样的四位年、两位月，在 1990 年至 2099 年之间')
  .describe('A month, 2026-03') as unknown as z.ZodType<Month, Month>

/** Whether a text is a month, `2026-03`. */
export function isMonth(text: string): text is Month {
  return monthPattern.test(text)
}

/** Year and month number as a month; `number` may lie outside 1–12 and rolls the year. */
export function monthOf(year: number, number: number): Month {
  const index = year * 12 + number - 1
  const rolledYear = Math.floor(index / 12)
  return `${String(rolledYear).padStart(4, '0')}-${String(index - rolledYear * 12 + 1).padStart(2, '0')}` as Month
}

export const yearOf = (month: Month): number => Number(month.slice(0, 4))

/** 1 for January to 12 for December. */
export const monthNumber = (month: Month): number => Number(month.slice(5, 7))

export const addMonths = (month: Month, count: number): Month => monthOf(yearOf(month), monthNumber(month) + count)

/** How many months later `to` is than `from`; negative when it is earlier. */
export function monthsBetween(from: Month, to: Month): number {
  return (yearOf(to) - yearOf(from)) * 12 + monthNumber(to) - monthNumber(from)
}

/** January up to and including the month, of its year. */
export function monthsOfYearTo(month: Month): Month[] {
  return Array.from({ length: monthNumber(month) }, (_, index) => monthOf(yearOf(month), index + 1))
}

/** So many months up to and including one, without those before the first that exists. */
export function lastMonths(month: Month, count: number): Month[] {
  const months = Array.from({ length: count }, (_, index) => addMonths(month, index + 1 - count))
  return months.filter((each) => each >= firstMonth)
}

export const monthOfDay = (day: Day): Month => day.slice(0, 7) as Month

/** `2025年10月`, as screens and documents write it. */
export const monthText = (month: Month): string => `${yearOf(month)}年${monthNumber(month)}月`

/** The first of January of its year. */
export const firstDayOfYear = (month: Month): Day => `${month.slice(0, 4)}-01-01` as Day

export function lastDayOf(month: Month): Day {
  const days = new Date(Date.UTC(yearOf(month), monthNumber(month), 0)).getUTCDate()
  return `${month}-${String(days).padStart(2, '0')}` as Day
}
