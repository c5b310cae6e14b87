import type { Change } from '../../db/command.ts'
import type { DraftLine, StoredReport } from './report.repository.ts'
import { removeReportLine } from './report-line.writes.ts'
import { type Remark, sendBackLine } from './send-back-line.ts'

/** Takes an accepted line out of the figures again; the district mends it, and answers the comments where there are any. */
export function reopenLine(change: Change, report: StoredReport, line: DraftLine, remarks: readonly Remark[]): void {
  removeReportLine(change, { projectCode: line.projectCode, month: report.month })
  const said = remarks.filter(({ comment }) => comment)
  sendBackLine(change, report, line, said)
  change.audit({
    action: 'report.reopen-line',
    subject: `project:${line.projectCode}`,
    detail: { reportId: report.reportId, month: report.month, before: line.content },
  })
}
