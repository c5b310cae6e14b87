import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '../../db/command.ts'
import type { Database } from '../../db/database.ts'
import { saveVersion } from '../../db/save-version.ts'
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

/** Throws common/not-found. */
export function getReport(db: Database, reportId: string, at: string): ReportAggregate {
  const report = db.orm.select().from(reports).where(eq(reports.reportId, reportId)).get()
  const period = report && storedPeriod(db, report.month)
  if (!report || !period) throw noSuchReport()
  const owed = dutiesOf(db, report.month, report.unitCode)
  const drafts = db.orm
    .select()
    .from(reportDrafts)
    .where(eq(reportDrafts.reportId, reportId))
    .orderBy(asc(reportDrafts.projectCode))
    .all()
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
    comments: db.orm.select().from(reportComments).where(eq(reportComments.reportId, reportId)).all(),
  }
}

/** Writes the report and its changed lines back if it is still the one that was read; otherwise somebody else got there first. */
export function saveReport(tx: Tx, report: StoredReport, changed: readonly StoredDraft[]): StoredReport {
  const saved = saveVersion(tx, reports, ['reportId'], report, report.version)
  for (const line of changed) {
    const { reportId, projectCode, status, content, isUnchanged, filledBy, filledByName, updatedAt, acceptedBy } = line
    tx.orm
      .update(reportDrafts)
      .set({ status, content, isUnchanged, filledBy, filledByName, updatedAt, acceptedBy })
      .where(and(eq(reportDrafts.reportId, reportId), eq(reportDrafts.projectCode, projectCode)))
      .run()
  }
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
