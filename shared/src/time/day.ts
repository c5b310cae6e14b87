import { z } from 'zod'

/** A calendar day as text, `2026-03-14`. Text order is time order. */
export type Day = `${number}-${number}-${number}`

/** Whether a text is a day that exists, from 1900 to 2199: `2025-02-30` does not. */
export function isDay(text: string): text is Day {
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The cast narrows the printed type to what `isDay` has just proved. */
export const daySchema = z
  .string()
  .refine(isDay, '日期应为 2026-03-14 这样存在的一天')
  .describe('A day, 2026-03-14') as unknown as z.ZodType<Day, Day>

export const earlierDay = (a: Day, b: Day): Day => (a < b ? a : b)

export const laterDay = (a: Day, b: Day): Day => (a > b ? a : b)

const dayMs = 86_400_000

/** Whole days from one day to a later one; negative where it is earlier. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / dayMs

/** The day that is so many calendar days after another; before it where they are negative. */
export const daysAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10) as Day

export const dayAfter = (day: Day): Day => daysAfter(day, 1)

export const dayBefore = (day: Day): Day => daysAfter(day, -1)
