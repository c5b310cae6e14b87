import type { BoardRow } from './report.contract.ts'

/** Nothing is owed, as all of it is exempt. */
export const isAllExempt = ({ counts }: Pick<BoardRow, 'counts'>): boolean => counts.owed === 0 && counts.exempt > 0

/** `按时`, `迟报 3 天`, `逾期 2 天`; null where nothing has come. */
export function timeliness({ isOnTime, lateDays }: Pick<BoardRow, 'isOnTime' | 'lateDays'>): string | null {
  if (isOnTime === true) return '按时'
  if (isOnTime === false) return `迟报 ${lateDays} 天`
  return lateDays > 0 ? `逾期 ${lateDays} 天` : null
}

/** Why there is no word on it yet: 未报 only once the month is closed, before that its day has not come. */
export function noTimeliness({ state, counts }: Pick<BoardRow, 'state' | 'counts'>): string {
  if (isAllExempt({ counts })) return '免报'
  return state === 'missing' ? '未报' : '未到期'
}

/** Whether a report is among those of a state: who owes nothing is in none. */
export const isInState = (row: Pick<BoardRow, 'state' | 'counts'>, state: BoardRow['state']): boolean =>
  row.state === state && !isAllExempt(row)
