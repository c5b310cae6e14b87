import type { Finding } from '@pianqu/shared/headlines/headline.ts'
import { boardFinding } from '@pianqu/shared/headlines/month-findings.ts'
import type { Period, PeriodState } from '@pianqu/shared/periods/period.contract.ts'
import type { ReportRow } from '@pianqu/shared/reports/report.contract.ts'
import { isAllExempt } from '@pianqu/shared/reports/timeliness-words.ts'

const has = (rows: readonly ReportRow[], ...states: ReportRow['state'][]): number =>
  rows.filter(({ state }) => states.includes(state)).length

interface Board {
  readonly rows: readonly ReportRow[]
  readonly month: Period['month']
  readonly periodState: PeriodState | null
  readonly snapshot: string | null
}

/** The board in one sentence; of a published month that it is published. */
export function boardHeadline({ rows: all, month, periodState, snapshot }: Board): Finding {
  // Who owes nothing has nothing to report.
  const rows = all.filter((row) => !isAllExempt(row))
  const isPublished = periodState === 'published'
  return boardFinding({
    ...{ month, isPublished },
    owing: rows.length,
    handedIn: has(rows, 'submitted', 'accepted', 'published'),
    exempt: all.length - rows.length,
    overdue: has(rows, 'overdue'),
    missing: has(rows, 'missing'),
    returned: has(rows, 'returned'),
    accepted: rows.reduce((sum, { counts }) => sum + counts.accepted, 0),
    owed: rows.reduce((sum, { counts }) => sum + counts.owed, 0),
    snapshot: isPublished ? snapshot : null,
  })
}

/** `按时 15 · 迟报 3 · 未到期 6`; what has not come is 逾期 once its day has passed, and 未报 once the month is closed. */
export function timelinessText(all: readonly ReportRow[]): string {
  const rows = all.filter((row) => !isAllExempt(row))
  const count = (value: boolean) => rows.filter(({ isOnTime }) => isOnTime === value).length
  const absent = rows.filter(({ isOnTime }) => isOnTime === null)
  const [missing, overdue] = [has(absent, 'missing'), has(absent, 'overdue')]
  const rest = absent.length - missing - overdue
  const parts = [
    `按时 ${count(true)}`,
    `迟报 ${count(false)}`,
    overdue > 0 && `逾期 ${overdue}`,
    missing > 0 && `未报 ${missing}`,
    rest > 0 && `未到期 ${rest}`,
  ]
  return parts.filter(Boolean).join(' · ')
}
