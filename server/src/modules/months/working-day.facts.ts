import type { IsWorkingDay } from '@pianqu/shared/periods/due.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import chineseDays from 'chinese-days'

/** More days than blockers and reports ask about in one go; nobody fills the memory with days of other centuries. */
const mostKept = 20_000
const kept = new Map<Day, boolean>()

/**
 * What the State Council has announced for a day: `Mid-Autumn Festival,中秋,1`; of others the calendar answers the name of a
 * weekday, without commas, as the clock of its machine has it: wrong wherever that is west of Greenwich.
 */
function announcedFor(day: Day): { readonly name: string; readonly work: boolean } | null {
  const detail = chineseDays.getDayDetail(day)
  return detail.name.includes(',') ? detail : null
}

/** From Monday to Friday, wherever the server stands. */
const isWeekday = (day: Day): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() % 6 !== 0

/** The State Council's calendar, make-up days included; Monday to Friday in years it has not announced yet. */
export const isWorkingDay: IsWorkingDay = (day) => {
  const known = kept.get(day)
  if (known !== undefined) return known
  if (kept.size >= mostKept) kept.clear()
  const isWorked = announcedFor(day)?.work ?? isWeekday(day)
  kept.set(day, isWorked)
  return isWorked
}

/** Whether the holidays of the day's year are known: its National Day has a name of its own. */
const isAnnounced = (year: string): boolean => announcedFor(`${year}-10-01` as Day)?.name.includes('国庆') ?? false

/** The festival whose day off it is, as the State Council has announced it; null of any other day. */
export function festivalOf(day: Day): string | null {
  const announced = announcedFor(day)
  if (!announced || announced.work) return null
  const [, name] = announced.name.split(',')
  return name ?? null
}

/** What to say where days were counted in a year whose holidays are not announced; `null` where they are. */
export function calendarNotice(days: readonly Day[]): string | null {
  const unknown = [...new Set(days.map((day) => day.slice(0, 4)))].filter((year) => !isAnnounced(year))
  if (unknown.length === 0) return null
  return `${unknown.join('、')}年的放假安排还没有收录，工作日暂按周一至周五推算；放假安排公布并更新系统后请核对截止日`
}
