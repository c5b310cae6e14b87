import { addMonths, type Month } from '@pianqu/shared/time/month.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import { and, eq, lte, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { amongPlaceheld } from '../../db/matching.ts'
import { readingOnly } from '../../db/recorded-reads.ts'
import { reportDrafts, reports } from '../months/report.tables.ts'

const saidUnchanged = statement((orm) =>
  orm
    .select({ code: reportDrafts.projectCode, month: reports.month })
    .from(reportDrafts)
    .innerJoin(reports, eq(reports.reportId, reportDrafts.reportId))
    .where(
      and(
        eq(reportDrafts.isUnchanged, true),
        lte(reports.month, sql.placeholder('month')),
        amongPlaceheld(reportDrafts.projectCode, 'codes'),
      ),
    )
    .prepare(),
)

/** Months in a row up to this one that said 无变化, by project. */
export function unchangedInARow(db: Database, month: Month, codes: readonly string[]): (code: string) => number {
  const rows = readingOnly(['report_drafts:unchanged'], () =>
    saidUnchanged(db).all({ month, codes: JSON.stringify(codes) }),
  )
  const months = groupBy(rows, ({ code }) => code)
  return (code) => {
    const said = new Set(months.get(code)?.map((row) => row.month))
    let count = 0
    while (said.has(addMonths(month, -count))) count += 1
    return count
  }
}
