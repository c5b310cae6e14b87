import type { Month } from '@pianqu/shared/time/month.ts'
import { and, eq, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { matching } from '../../db/matching.ts'
import { exemptIn } from './period.facts.ts'
import { obligations } from './period.tables.ts'
import { reportDrafts, reportLines, reports } from './report.tables.ts'

const head = {
  reportId: reports.reportId,
  month: reports.month,
  unitCode: reports.unitCode,
  version: reports.version,
}

/** A report's unit, month and version; undefined for an id that nobody has. */
export const reportHead = (db: Database, reportId: string) =>
  db.orm.select(head).from(reports).where(eq(reports.reportId, reportId)).get()

/** Where every line of a month's reports stands, and whether it was exempted. */
export function lineStandings(db: Database, month: Month) {
  const exempt = exemptIn(db, month)
  return db.orm
    .select({
      reportId: reportDrafts.reportId,
      unitCode: reports.unitCode,
      projectCode: reportDrafts.projectCode,
      status: reportDrafts.status,
      isUnchanged: reportDrafts.isUnchanged,
    })
    .from(reportDrafts)
    .innerJoin(reports, eq(reports.reportId, reportDrafts.reportId))
    .where(eq(reports.month, month))
    .all()
    .map((row) => ({ ...row, isExempt: exempt.has(row.projectCode) }))
}

const standingCounts = statement((orm) =>
  orm
    .select({
      reportId: reportDrafts.reportId,
      status: reportDrafts.status,
      isUnchanged: reportDrafts.isUnchanged,
      isExempt: sql<number>`${obligations.exemptReason} IS NOT NULL`,
      count: sql<number>`count(*)`,
    })
    .from(reports)
    .innerJoin(reportDrafts, eq(reportDrafts.reportId, reports.reportId))
    .leftJoin(
      obligations,
      and(eq(obligations.month, reports.month), eq(obligations.projectCode, reportDrafts.projectCode)),
    )
    .where(eq(reports.month, sql.placeholder('month')))
    .groupBy(reportDrafts.reportId, reportDrafts.status, reportDrafts.isUnchanged, sql`4`)
    .prepare(),
)

/** How many lines of each of a month's reports stand where. */
export const countedStandings = (db: Database, month: Month) =>
  standingCounts(db)
    .all({ month })
    .map((row) => ({ ...row, isExempt: row.isExempt === 1 }))

/** The reports of a month that have a line of one of these projects. */
export function reportsOfLines(db: Database, month: Month, projectCodes: ReadonlySet<string>) {
  const lines = db.orm
    .select({ ...head, projectCode: reportDrafts.projectCode })
    .from(reports)
    .innerJoin(reportDrafts, eq(reportDrafts.reportId, reports.reportId))
    .where(eq(reports.month, month))
    .all()
  const concerned = lines.filter(({ projectCode }) => projectCodes.has(projectCode))
  return [...new Map(concerned.map(({ projectCode: _, ...report }) => [report.reportId, report])).values()]
}

/** Whether a month has a line of a project: one that counts, or one that its district fills in. */
export function hasLine(db: Database, projectCode: string, month: Month): boolean {
  const line = db.orm
    .select({ month: reportLines.month })
    .from(reportLines)
    .where(matching(reportLines, { projectCode, month }))
  if (line.get()) return true
  const draft = db.orm
    .select({ month: reports.month })
    .from(reportDrafts)
    .innerJoin(reports, eq(reports.reportId, reportDrafts.reportId))
    .where(and(eq(reportDrafts.projectCode, projectCode), eq(reports.month, month)))
  return draft.get() !== undefined
}
