import { type ProblemCode, ProblemError } from '@pianqu/shared/http/problem.ts'
import { lastOver } from '@pianqu/shared/periods/lock-exception.ts'
import { type LineLock, lineLock, lockText } from '@pianqu/shared/reports/line-lock.ts'
import { clockText } from '@pianqu/shared/time/clock-text.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import type { Change } from '../../db/command.ts'
import { exceptionsOf } from '../months/period.facts.ts'
import type { DraftLine, ReportAggregate } from './report.repository.ts'

/** Why a closed month takes no line: nobody let it, or the time is over. */
function closedText({ tx, at }: Change, { period, report }: ReportAggregate, { projectCode }: DraftLine): string {
  const over = lastOver(exceptionsOf(tx, period.month), { unitCode: report.unitCode, projectCode }, at)
  const why = over ? `，对“${projectCode}”的放开已于 ${clockText(over)} 自动关闭` : ''
  return `${monthText(period.month)}已截止填报${why}，确需补报请联系市级专班放开`
}

const codes = {
  published: 'report/published',
  closed: 'report/period-closed',
  exempt: 'report/locked',
  accepted: 'report/locked',
  submitted: 'report/locked',
} as const satisfies Record<LineLock, ProblemCode>

/** Throws report/published, report/period-closed or report/locked where one of these lines cannot be edited. */
export function demandWritable(change: Change, aggregate: ReportAggregate, lines: readonly DraftLine[]): void {
  const { month } = aggregate.period
  for (const line of lines) {
    const lock = lineLock(line)
    if (lock === null) continue
    const text = lock === 'closed' ? closedText(change, aggregate, line) : lockText(lock, month)
    const isOfMonth = lock === 'closed' || lock === 'published'
    throw new ProblemError(codes[lock], { detail: isOfMonth ? text : `项目“${line.projectCode}”${text}` })
  }
}
