import { type Day, earlierDay } from '../time/day.ts'
import { addMonths, lastDayOf, type Month } from '../time/month.ts'
import type { DueRule } from './due-rule.schema.ts'

/** Whether offices work on the day, make-up days included; the calendar itself is not ours. */
export type IsWorkingDay = (day: Day) => boolean

const nextDay = (day: Day): Day => {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10) as Day
}

/** The day that is so many working days after another; the other itself for none. */
export function addWorkingDays(day: Day, count: number, isWorkingDay: IsWorkingDay): Day {
  let current = day
  for (let left = count; left > 0; ) {
    current = nextDay(current)
    if (isWorkingDay(current)) left -= 1
  }
  return current
}

/** A day of the month, the last one where the month is shorter. */
function dayOf(month: Month, day: number): Day {
  return earlierDay(`${month}-${String(day).padStart(2, '0')}` as Day, lastDayOf(month))
}

function dueDay(month: Month, due: DueRule['due'], isWorkingDay: IsWorkingDay): Day {
  if (due.kind === 'working-days') return addWorkingDays(lastDayOf(month), due.count, isWorkingDay)
  return dayOf(due.kind === 'day' ? month : addMonths(month, 1), due.day)
}

/** When a month's reports are due, and until when they count as late rather than missing (domain.md §4). */
export function dueDays(
  month: Month,
  { due, lateWorkingDays }: DueRule,
  isWorkingDay: IsWorkingDay,
): { dueOn: Day; lateUntil: Day } {
  const dueOn = dueDay(month, due, isWorkingDay)
  return { dueOn, lateUntil: addWorkingDays(dueOn, lateWorkingDays, isWorkingDay) }
}
