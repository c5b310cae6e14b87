import type { Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { lineFacts } from './line-facts.query.ts'
import { type OwedLine, reportOfUnit, whyNotEditable } from './report-draft.facts.ts'

/** One owed line of a unit's report as a workbook shows it. */
export interface UnitReportLine extends Pick<OwedLine, 'projectCode' | 'content'> {
  readonly isLocked: boolean
  readonly planYuan: number | null
  /** Done in the year before this month. */
  readonly ytdBeforeYuan: number
}

export interface UnitReport {
  readonly reportId: string
  readonly month: Month
  readonly unitCode: string
  readonly version: number
  readonly lines: readonly UnitReportLine[]
}

/** What a unit owes for a month and has not been let off, as it stands now. Throws common/not-found. */
export function unitReport(db: Database, whose: { month: Month; unitCode: string; at: string }): UnitReport {
  const aggregate = reportOfUnit(db, whose)
  const { report } = aggregate
  const owed = aggregate.lines.filter(({ isExempt }) => !isExempt)
  const factsOf = lineFacts(
    db,
    report.month,
    owed.map(({ projectCode }) => projectCode),
  )
  return {
    reportId: report.reportId,
    month: report.month,
    unitCode: report.unitCode,
    version: report.version,
    lines: owed.map((line) => {
      const { figure, ytdBeforeYuan } = factsOf(line.projectCode)
      return {
        projectCode: line.projectCode,
        content: line.content,
        isLocked: whyNotEditable(aggregate, line) !== null,
        planYuan: figure?.planYuan ?? null,
        ytdBeforeYuan,
      }
    }),
  }
}
