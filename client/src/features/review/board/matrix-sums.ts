import type { BoardRow } from '@pianqu/shared/reports/report.contract.ts'
import { type LineStatus, lineStatuses } from '@pianqu/shared/reports/report-status.ts'

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

export interface MatrixSums {
  readonly counts: BoardRow['counts']
  /** Districts that owe something, and those whose first submission came in time. */
  readonly due: number
  readonly onTime: number
}

/** All districts together. A report of nothing but exempt lines owes nothing and is not due. */
export function matrixSums(rows: readonly BoardRow[]): MatrixSums {
  const sum = (name: keyof BoardRow['counts']) => rows.reduce((total, { counts }) => total + counts[name], 0)
  const owing = rows.filter(({ counts }) => counts.owed > 0)
  const byStatus = Object.fromEntries(lineStatuses.map((status) => [status, sum(status)])) as Record<LineStatus, number>
  return {
    counts: { ...byStatus, owed: sum('owed'), exempt: sum('exempt'), unchanged: sum('unchanged') },
    due: owing.length,
    onTime: owing.filter(({ isOnTime }) => isOnTime === true).length,
  }
}

/** `85.4%（351/411）`, rounded down so that nothing is 100% before it is whole; `—` over nothing. */
export function shareText(part: number, whole: number): string {
  if (whole === 0) return '—（0/0）'
  const tenths = Math.floor((part * 1000) / whole)
  return `${tenths / 10}%（${part}/${whole}）`
}
