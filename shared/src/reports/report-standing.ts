import type { z } from 'zod'
import type { reportCountsSchema } from './report.contract.ts'
import { statusOf } from './report.workflow.ts'
import type { LineStatus, ReportStatus } from './report-status.ts'

interface Line {
  readonly status: LineStatus
  readonly isExempt: boolean
  readonly isUnchanged: boolean
  /** So many alike; one where nothing is said. */
  readonly count?: number
}

const sumOf = (lines: readonly Pick<Line, 'count'>[]): number => lines.reduce((sum, { count = 1 }) => sum + count, 0)

/** A report's status from its lines: exempt ones are not asked, and a report of nothing else is done with. */
export function reportStatus(lines: readonly Pick<Line, 'status' | 'isExempt'>[]): ReportStatus {
  const owed = lines.filter(({ isExempt }) => !isExempt)
  if (lines.length > 0 && owed.length === 0) return 'accepted'
  return statusOf(owed.map(({ status }) => status))
}

/** How many lines of a report stand where; exempt ones are in none of the statuses. */
export function countLines(lines: readonly Line[]): z.infer<typeof reportCountsSchema> {
  const owed = lines.filter(({ isExempt }) => !isExempt)
  const having = (wanted: LineStatus) => sumOf(owed.filter(({ status }) => status === wanted))
  return {
    owed: sumOf(owed),
    exempt: sumOf(lines) - sumOf(owed),
    empty: having('empty'),
    draft: having('draft'),
    submitted: having('submitted'),
    returned: having('returned'),
    accepted: having('accepted'),
    unchanged: sumOf(owed.filter(({ isUnchanged }) => isUnchanged)),
  }
}
