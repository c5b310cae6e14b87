import { type Month, yearOf } from '../time/month.ts'
import type { ReportLine } from './report-line.schema.ts'

/** Whether a line counts for the year so far: of the month's year and not later than the month. */
export const isOfYearTo = (line: Pick<ReportLine, 'month'>, month: Month): boolean =>
  yearOf(line.month) === yearOf(month) && line.month <= month

/**
 * Investment of one project from January to the month, in yuan, from its reported lines. `null` where nothing was
 * reported in the year, which is not the same as a reported 0.
 */
export function yearToDate(lines: readonly Pick<ReportLine, 'month' | 'investedYuan'>[], month: Month): number | null {
  const counted = lines.filter((line) => isOfYearTo(line, month))
  return counted.length === 0 ? null : counted.reduce((sum, line) => sum + line.investedYuan, 0)
}
