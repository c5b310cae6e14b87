import type { ReportContent } from '@pianqu/shared/months/report-content.schema.ts'
import type { ReportLine } from '@pianqu/shared/months/report-line.schema.ts'
import type { Change } from '../../db/command.ts'
import type { DraftLine, StoredReport } from './report.repository.ts'
import { storedContent, writeReportLine } from './report-line.writes.ts'

/** Submitting asked for the amount; a line without one is not accepted. */
function lineOf(projectCode: string, { month }: StoredReport, content: ReportContent): ReportLine {
  const { investedYuan } = content
  if (investedYuan === null) throw new Error(`The line of ${projectCode} was submitted without an amount`)
  return { ...content, projectCode, month, investedYuan }
}

/** Writes an accepted line where figures are read from. */
export function acceptLine(change: Change, report: StoredReport, { projectCode, content }: DraftLine): void {
  const line = lineOf(projectCode, report, content)
  const before = storedContent(change, line)
  writeReportLine(change, line)
  change.audit({
    action: 'report.accept-line',
    subject: `project:${projectCode}`,
    detail: { reportId: report.reportId, month: report.month, before, after: content },
  })
}
