import type { Project } from '../projects/project.schema.ts'
import type { Month } from '../time/month.ts'
import type { ReportLine } from './report-line.schema.ts'

type DatedLine = Pick<ReportLine, 'month' | 'actualStart' | 'actualCompletion'>

interface ActualDates {
  readonly actualStart: Month | null
  readonly actualCompletion: Month | null
}

/**
 * When a project started and was completed, as known at the end of a month: what the newest line up to then says, else the
 * registry. Lines come in order of month.
 */
export function actualDates(
  project: ActualDates & Pick<Project, 'code'>,
  lines: readonly DatedLine[],
  month: Month,
): ActualDates {
  const known = lines.filter((line) => line.month <= month)
  return {
    actualStart: known.findLast(({ actualStart }) => actualStart !== null)?.actualStart ?? project.actualStart,
    actualCompletion:
      known.findLast(({ actualCompletion }) => actualCompletion !== null)?.actualCompletion ?? project.actualCompletion,
  }
}
