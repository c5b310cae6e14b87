import { bothDays } from '@pianqu/shared/periods/due-move.ts'
import type { Day } from '@pianqu/shared/time/day.ts'

const dayMs = 86_400_000

/** Days from one day to another; negative when it has passed. */
const daysUntil = (day: Day, today: Day): number => (Date.parse(day) - Date.parse(today)) / dayMs

/** `截止11-07`, and `截止11-14，原11-07` where the day was moved: of a month that nobody fills in any more. */
export const dueDayText = (dueOn: Day, originalDueOn: Day | null): string => `截止${bothDays(dueOn, originalDueOn)}`

/** `截止11-07（还有9天）`, and `截止11-14，原11-07（还有16天）` where the day was moved. */
export function dueText(dueOn: Day, today: Day, originalDueOn: Day | null = null): string {
  const days = daysUntil(dueOn, today)
  const left = days > 0 ? `还有${days}天` : days === 0 ? '今天截止' : `已过${-days}天`
  return `${dueDayText(dueOn, originalDueOn)}（${left}）`
}
