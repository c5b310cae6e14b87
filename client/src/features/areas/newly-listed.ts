import type { Area } from '@pianqu/shared/areas/area.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { lastDayOf, type Month, monthNumber, monthOfDay, yearOf } from '@pianqu/shared/time/month.ts'

/** `本年新纳入，自7月起计` for an area that entered the list in the year of the month; null for the others. */
export function newlyListedText({ admittedOn }: Pick<Area, 'admittedOn'>, month: Month): string | null {
  const since = monthOfDay(admittedOn)
  if (yearOf(since) !== yearOf(month) || monthNumber(since) === 1) return null
  return `本年新纳入，自${monthNumber(since)}月起计`
}

/** That an area has left the list by the end of the month, or when it is to leave. */
export const removedText = (removedOn: Day, month: Month): string =>
  removedOn <= lastDayOf(month) ? `已于 ${removedOn} 退出片区名单` : `将于 ${removedOn} 退出片区名单`
