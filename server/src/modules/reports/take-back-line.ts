import type { Change } from '../../db/command.ts'
import type { DraftLine, StoredReport } from './report.repository.ts'
import { removeReportLine } from './report-line.writes.ts'

/** Takes an accepted line out of the figures again; it waits for review as it was handed in. */
export function takeBackLine(change: Change, report: StoredReport, line: DraftLine): void {
  removeReportLine(change, { projectCode: line.projectCode, month: report.month })
  change.audit({
    action: 'report.take-back-line',
    subject: `project:${line.projectCode}`,
    detail: { reportId: report.reportId, month: report.month, before: line.content },
  })
}
