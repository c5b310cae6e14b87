import { type Month, monthText } from '../time/month.ts'
import type { LineStatus, ReportPeriodState } from './report-status.ts'

interface MonthOfLine {
  readonly periodState: ReportPeriodState
  /** An exception lets the line be written although the month is closed. */
  readonly isExcepted: boolean
}

interface Line extends MonthOfLine {
  readonly status: LineStatus
  readonly isExempt: boolean
}

/** What keeps a line from being written. */
export type LineLock = 'published' | 'closed' | 'exempt' | 'accepted' | 'submitted'

/** Whether the month still takes the line: it is open, or closed and an exception covers the line. */
export const takesLine = ({ periodState, isExcepted }: MonthOfLine): boolean =>
  periodState === 'open' || (periodState === 'closed' && isExcepted)

/** What keeps the values of a line from being written, what no exception would change first; `null` where nothing does. */
export function lineLock({ status, isExempt, ...month }: Line): LineLock | null {
  if (month.periodState === 'published') return 'published'
  if (isExempt) return 'exempt'
  if (status === 'accepted') return 'accepted'
  if (!takesLine(month)) return 'closed'
  return status === 'submitted' ? 'submitted' : null
}

/** What keeps the evidence of a line as it is: one that is being reviewed may still be given more. */
export function evidenceLock(line: Line): Exclude<LineLock, 'submitted'> | null {
  const lock = lineLock(line)
  return lock === 'submitted' ? null : lock
}

/** Why a line cannot be written, to be read after its project's name where the line itself is the reason. */
export function lockText(lock: LineLock, month: Month): string {
  const texts: Record<LineLock, string> = {
    published: `${monthText(month)}已发布，请在当前月报中提出更正`,
    closed: `${monthText(month)}已截止填报，确需补报请联系市级专班放开`,
    exempt: '已免报',
    accepted: '已接收',
    submitted: '已提交，修改前请先撤回',
  }
  return texts[lock]
}
