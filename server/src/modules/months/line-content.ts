import type { ReportContent } from '@pianqu/shared/months/report-content.schema.ts'
import type { ReportLine } from '@pianqu/shared/months/report-line.schema.ts'

/** What a stored line says, without its key. */
export function contentOf({ projectCode: _project, month: _month, ...content }: ReportLine): ReportContent {
  return content
}
