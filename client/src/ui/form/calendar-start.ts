import type { Day } from '@pianqu/shared/time/day.ts'
import { createContext, use } from 'react'

/** The day at which calendars open where none is chosen, and the one that counts as today; a page that shows a month says so. */
export interface CalendarStart {
  readonly today: Day | undefined
  readonly opensAt: Day | undefined
}

export const CalendarStartContext = createContext<CalendarStart>({ today: undefined, opensAt: undefined })

export const useCalendarStart = (): CalendarStart => use(CalendarStartContext)
