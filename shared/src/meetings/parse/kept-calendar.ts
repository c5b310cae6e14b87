import type { Day } from '../../time/day.ts'
import type { Pack } from '../pack.contract.ts'
import type { Calendar } from './day-words.ts'

/** The calendar that was handed out with a meeting: what it does not name is a plain week. */
export function keptCalendar({ workdays, off }: Pack['calendar']): Calendar {
  const worked = new Set<Day>(workdays)
  const festivals = new Map<Day, string>(off.map(({ day, festival }) => [day, festival]))
  return {
    festivalOf: (day) => festivals.get(day) ?? null,
    isWorkingDay: (day) => {
      if (worked.has(day)) return true
      const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
      return weekday !== 0 && weekday !== 6 && !festivals.has(day)
    },
  }
}
