import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Tx } from '../../db/command.ts'
import { type Database, writingStatement } from '../../db/database.ts'
import { rowsBy } from '../../db/matching.ts'
import { dutiesOf, isExcepted, type StoredPeriod, storedPeriod } from '../months/period.facts.ts'
import { reportComments, reportDrafts, reports } from '../months/report.tables.ts'

export type StoredReport = typeof reports.$inferSelect
export type StoredDraft = typeof reportDrafts.$inferSelect
export type StoredComment = typeof reportComments.$inferSelect

export interface OwedDraft extends StoredDraft {
  readonly isExempt: boolean
}

/** A line with what decides whether it may be written. */
export interface DraftLine extends OwedDraft {
  readonly periodState: StoredPeriod['state']
  readonly isExcepted: boolean
}

/** A report with everything a decision about it looks at. */
export interface ReportAggregate {
  readonly report: StoredReport
  readonly period: StoredPeriod
  readonly lines: readonly DraftLine[]
  readonly comments: readonly StoredComment[]
}

export const noSuchReport = () => new ProblemError('common/not-found', { detail: '没有这份月报，或您无权查看' })

const byId = rowsBy(reports, ['reportId'])
const draftsIn = rowsBy(reportDrafts, ['reportId'], asc(reportDrafts.projectCode))
const commentsOn = rowsBy(reportComments, ['reportId'])

/** Throws common/not-found. */
export function getReport(db: Database, reportId: string, at: string): ReportAggregate {
  const report = byId.first(db, { reportId })
  const period = report && storedPeriod(db, report.month)
  if (!report || !period) throw noSuchReport()
  const owed = dutiesOf(db, report.month, report.unitCode)
  const drafts = draftsIn.all(db, { reportId })
  const excepted = isExcepted(db, report.month, at)
  return {
    report,
    period,
    lines: drafts.map((draft) => ({
      ...draft,
      isExempt: !!owed.get(draft.projectCode)?.exemptReason,
      periodState: period.state,
      isExcepted: excepted({ unitCode: report.unitCode, projectCode: draft.projectCode }),
    })),
    comments: commentsOn.all(db, { reportId }),
  }
}

/** Everything of a row but what it is called by. */
const rest = (table: SQLiteTable, key: readonly string[]) =>
  Object.fromEntries(
    Object.keys(getTableColumns(table))
      .filter((field) => !key.includes(field))
      .map((field) => [field, sql.placeholder(field)]),
  )

/** Built once: cells are saved a thousand times a day, and the builder would cost as much as the writing. */
const saving = writingStatement((orm) => ({
  report: orm
    .update(reports as SQLiteTable)
    .set({ ...rest(reports, ['reportId']), version: sql`${reports.version} + 1` })
    .where(and(eq(reports.reportId, sql.placeholder('reportId')), eq(reports.version, sql.placeholder('version'))))
    .returning()
    .prepare(),
  line: orm
    .update(reportDrafts as SQLiteTable)
    .set(rest(reportDrafts, ['reportId', 'projectCode']))
    .where(
      and(
        eq(reportDrafts.reportId, sql.placeholder('reportId')),
        eq(reportDrafts.projectCode, sql.placeholder('projectCode')),
      ),
    )
    .prepare(),
}))

/** Writes the report and its changed lines back if it is still the one that was read. Throws common/stale where somebody else got there first. */
export function saveReport(tx: Tx, report: StoredReport, changed: readonly StoredDraft[]): StoredReport {
  const write = saving(tx)
  const saved = write.report.get({ ...report }) as StoredReport | undefined
  if (!saved) throw new ProblemError('common/stale')
  for (const line of changed) write.line.run({ ...line })
  return saved
}

export function addComment(tx: Tx, comment: StoredComment): void {
  tx.orm.insert(reportComments).values(comment).run()
}

export function saveAnswer(
  tx: Tx,
  commentId: string,
  answer: Pick<StoredComment, 'answer' | 'answeredByName' | 'answeredAt'>,
): void {
  tx.orm.update(reportComments).set(answer).where(eq(reportComments.commentId, commentId)).run()
}
