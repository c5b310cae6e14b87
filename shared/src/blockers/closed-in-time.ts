import type { Day } from '../time/day.ts'
import { lastDayOf, type Month } from '../time/month.ts'

export interface JudgedBlocker {
  /** The day by which the unit that has it should have answered first; null before it is assigned. */
  readonly firstDueOn: Day | null
  readonly answeredOn: Day | null
  readonly closedOn: Day | null
  /** When that day was written down as let pass; null while it is still ahead, or where an answer came in time. */
  readonly missedOn: Day | null
}

export interface ClosedInTime {
  readonly numerator: number
  readonly denominator: number
}

/**
 * 堵点按期销号 of a year up to a month (domain §11): of the blockers whose day has come by the month's end, those that were
 * answered by it and are closed. What was answered in time and waits for its confirmation is neither, and so is what still has
 * time: of a month that runs its last day is ahead.
 */
export function closedInTime(blockers: readonly JudgedBlocker[], month: Month): ClosedInTime {
  const end = lastDayOf(month)
  const begin: Day = `${month.slice(0, 4)}-01-01` as Day
  const judged = blockers.flatMap(({ firstDueOn, answeredOn, closedOn, missedOn }) => {
    if (firstDueOn === null || firstDueOn < begin || firstDueOn > end) return []
    const isInTime = answeredOn !== null && answeredOn <= firstDueOn
    const isClosed = closedOn !== null && closedOn <= end
    if (isInTime && !isClosed) return []
    if (answeredOn === null && missedOn === null) return []
    return [isInTime]
  })
  return { numerator: judged.filter(Boolean).length, denominator: judged.length }
}
