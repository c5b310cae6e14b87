import type { Month } from '@pianqu/shared/time/month.ts'
import { and, asc, isNotNull, lte, sum } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { reportLines } from '../months/report.tables.ts'

/** The physical progress last reported of each project by the month, in hundredths of a percent point. */
export const progressBy = perRevision(({ orm }: Database, month: Month): ReadonlyMap<string, number | null> => {
  const rows = orm
    .select({ code: reportLines.projectCode, progress: reportLines.progressBasisPoints })
    .from(reportLines)
    .where(and(lte(reportLines.month, month), isNotNull(reportLines.progressBasisPoints)))
    .orderBy(asc(reportLines.month))
    .all()
  return new Map(rows.map(({ code, progress }) => [code, progress]))
}, 8)

/** Invested by each project over all reported months up to this one, in yuan. */
export const investedBy = perRevision(({ orm }: Database, month: Month): ReadonlyMap<string, number> => {
  const rows = orm
    .select({ code: reportLines.projectCode, yuan: sum(reportLines.investedYuan).mapWith(Number) })
    .from(reportLines)
    .where(lte(reportLines.month, month))
    .groupBy(reportLines.projectCode)
    .all()
  return new Map(rows.map(({ code, yuan }) => [code, yuan]))
}, 8)
