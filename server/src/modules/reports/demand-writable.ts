import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import type { DraftLine, ReportAggregate } from './report.repository.ts'

/** Why a line cannot be edited where the month can, in words; `null` where it can. */
export function whyLocked({ isExempt, status }: Pick<DraftLine, 'isExempt' | 'status'>): string | null {
  if (isExempt) return '已免报'
  if (status === 'accepted') return '已接收'
  return status === 'submitted' ? '已提交，修改前请先撤回' : null
}

/** Throws report/published, report/period-closed or report/locked where one of these lines cannot be edited. */
export function demandWritable({ period, isWritable }: ReportAggregate, lines: readonly DraftLine[]): void {
  const month = monthText(period.month)
  if (period.state === 'published')
    throw new ProblemError('report/published', { detail: `${month}已发布，请在当前月报中提出更正` })
  if (!lines.every(isWritable)) {
    throw new ProblemError('report/period-closed', { detail: `${month}已截止填报，确需补报请联系市级专班放开` })
  }
  const locked = lines.find((line) => whyLocked(line) !== null)
  if (locked) throw new ProblemError('report/locked', { detail: `项目“${locked.projectCode}”${whyLocked(locked)}` })
}
