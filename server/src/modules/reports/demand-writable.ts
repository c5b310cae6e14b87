import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { lastOver } from '@pianqu/shared/periods/lock-exception.ts'
import { clockText } from '@pianqu/shared/time/clock-text.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import type { Change } from '../../db/command.ts'
import { exceptionsOf } from '../months/period.facts.ts'
import type { DraftLine, ReportAggregate } from './report.repository.ts'

/** Why a line cannot be edited where the month can, in words; `null` where it can. */
export function whyLocked({ isExempt, status }: Pick<DraftLine, 'isExempt' | 'status'>): string | null {
  if (isExempt) return '已免报'
  if (status === 'accepted') return '已接收'
  return status === 'submitted' ? '已提交，修改前请先撤回' : null
}

/** Why a closed month takes no line: nobody let it, or the time is over. */
function closedText({ tx, at }: Change, { period, report }: ReportAggregate, { projectCode }: DraftLine): string {
  const over = lastOver(exceptionsOf(tx, period.month), { unitCode: report.unitCode, projectCode }, at)
  const why = over ? `，对“${projectCode}”的放开已于 ${clockText(over)} 自动关闭` : ''
  return `${monthText(period.month)}已截止填报${why}，确需补报请联系市级专班放开`
}

/** Throws report/published, report/period-closed or report/locked where one of these lines cannot be edited. */
export function demandWritable(change: Change, aggregate: ReportAggregate, lines: readonly DraftLine[]): void {
  const { period, isWritable } = aggregate
  const month = monthText(period.month)
  if (period.state === 'published')
    throw new ProblemError('report/published', { detail: `${month}已发布，请在当前月报中提出更正` })
  const closed = lines.find((line) => !isWritable(line))
  if (closed) throw new ProblemError('report/period-closed', { detail: closedText(change, aggregate, closed) })
  const locked = lines.find((line) => whyLocked(line) !== null)
  if (locked) throw new ProblemError('report/locked', { detail: `项目“${locked.projectCode}”${whyLocked(locked)}` })
}
