import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { evidenceLock } from '@pianqu/shared/reports/line-lock.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import type { Change } from '../../db/command.ts'
import { getReport, type StoredReport } from './report.repository.ts'
import { demandOpen } from './report-scope.ts'

interface Place {
  readonly id: string
  readonly projectCode: string
}

function refusal(lock: NonNullable<ReturnType<typeof evidenceLock>>, month: string, projectCode: string): ProblemError {
  if (lock === 'published') return new ProblemError('report/published', { detail: `${month}已发布，附件不能再改` })
  if (lock === 'closed') {
    return new ProblemError('report/period-closed', { detail: `${month}已截止填报，确需补充请联系市级专班放开` })
  }
  const why = lock === 'exempt' ? '已免报' : '已接收'
  return new ProblemError('report/locked', { detail: `项目“${projectCode}”${why}，附件不能再改` })
}

/** The report of a line whose evidence may change. Throws common/not-found, report/published, report/period-closed or report/locked. */
export function demandLineOpen({ tx, actor, at }: Change, { id, projectCode }: Place): StoredReport {
  const { report, lines } = getReport(tx, id, at)
  demandOpen(actor, report)
  const line = lines.find((each) => each.projectCode === projectCode)
  if (!line) throw new ProblemError('common/not-found', { detail: '月报里没有这个项目' })
  const lock = evidenceLock(line)
  if (lock) throw refusal(lock, monthText(report.month), projectCode)
  return report
}
