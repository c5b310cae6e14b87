import { type Day, daysBetween } from '../time/day.ts'
import type { BoardState, ReportPeriodState, ReportStatus } from './report-status.ts'

interface Standing {
  readonly status: ReportStatus
  readonly periodState: ReportPeriodState
  readonly dueOn: Day
  /** Something was handed in once, even if it was taken or sent back since. */
  readonly wasSubmitted: boolean
  /** The month's own last day has passed: before it nobody is expected to report. */
  readonly monthEnded: boolean
  readonly today: Day
}

/**
 * What the board shows of a report (domain.md §4): 填报中, 待报, 逾期, 已报, 退回, 已接收, 已发布; what was never submitted is
 * 未报 once the month is closed. That a month is published is a state of the month: none of its reports is being filled.
 */
export function boardState(standing: Standing): BoardState {
  const { status, periodState, dueOn, wasSubmitted, monthEnded, today } = standing
  if (periodState !== 'open' && status === 'open' && !wasSubmitted) return 'missing'
  if (periodState === 'published') return 'published'
  if (status !== 'open') return status
  if (today > dueOn) return 'overdue'
  return monthEnded ? 'waiting' : 'not-due'
}

/** On time or not is fixed by the first submission and is not worsened by being sent back; `null` before it. */
export function isOnTime(firstSubmittedOn: Day | null, dueOn: Day): boolean | null {
  return firstSubmittedOn === null ? null : firstSubmittedOn <= dueOn
}

/** Days after the due day: of the first submission, or so far where there is none; 0 for one in time. */
export function daysLate(firstSubmittedOn: Day | null, dueOn: Day, today: Day): number {
  return Math.max(0, daysBetween(dueOn, firstSubmittedOn ?? today))
}
