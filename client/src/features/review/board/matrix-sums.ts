import type { BoardRow } from '@pianqu/shared/reports/report.contract.ts'
import { type LineStatus, lineStatuses } from '@pianqu/shared/reports/report-status.ts'

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
