import { type Day, dayAfter, earlierDay } from '../time/day.ts'
import { addMonths, lastDayOf, type Month } from '../time/month.ts'
import type { DueRule } from './due-rule.schema.ts'

/** Whether offices work on the day, make-up days included; the calendar itself is not ours. */
export type IsWorkingDay = (day: Day) => boolean

/** No office rests longer: a calendar without working days is a fault, not a reason to walk on for ever. */
const longestRestDays = 366

/**
 * The day that is so many working days after another; the other itself for none.
 * Throws RangeError where the calendar has no working day for a year.
 */
export function addWorkingDays(day: Day, count: number, isWorkingDay: IsWorkingDay): Day {
  let current = day
  for (let [left, rested] = [count, 0]; left > 0; ) {
    current = dayAfter(current)
    rested = isWorkingDay(current) ? 0 : rested + 1
    if (rested === 0) left -= 1
    if (rested > longestRestDays) throw new RangeError(`No working day in the year before ${current}`)
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
