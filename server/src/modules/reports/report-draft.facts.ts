import type { Actor } from '@pianqu/shared/access/access.ts'
import { ProblemError, problems } from '@pianqu/shared/http/problem.ts'
import { lineLock, lockText } from '@pianqu/shared/reports/line-lock.ts'
import type { SubmitObstacles } from '@pianqu/shared/reports/submit-reasons.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { trail } from '../../db/trail.tables.ts'
import { reportDrafts, reports } from '../months/report.tables.ts'
import { unitName } from '../units/unit.facts.ts'
import { decideStep } from './decide-step.ts'
import { readinessOf } from './readiness.ts'
import { type DraftLine, getReport, type ReportAggregate } from './report.repository.ts'

export type DraftReport = ReportAggregate
export type OwedLine = DraftLine

interface Whose {
  readonly month: Month
  readonly unitCode: string
  /** UTC instant. */
  readonly at: string
}

/** The report that a unit owes for a month; undefined where the month was never opened or asks nothing of it. */
export function findReportOfUnit(db: Database, { month, unitCode, at }: Whose): DraftReport | undefined {
  const found = db.orm
    .select({ reportId: reports.reportId })
    .from(reports)
    .where(and(eq(reports.month, month), eq(reports.unitCode, unitCode)))
    .get()
  return found && getReport(db, found.reportId, at)
}

/** The same. Throws common/not-found with the reason. */
export function reportOfUnit(db: Database, whose: Whose): DraftReport {
  const found = findReportOfUnit(db, whose)
  if (found) return found
  const unit = unitName(db, whose.unitCode) ?? '本单位'
  throw new ProblemError('common/not-found', {
    detail: `没有${unit}${monthText(whose.month)}的月报：这个月还没有开放填报，或没有应报的项目`,
  })
}

/** A line that a district has in hand: typed or handed in, and not accepted. */
export interface LineInHand extends Pick<OwedLine, 'status' | 'content' | 'filledByName'> {
  readonly unitCode: string
}

/** The lines of a month that districts have in hand, by project. */
export function linesInHand(db: Database, month: Month): Map<string, LineInHand> {
  const rows = db.orm
    .select({
      projectCode: reportDrafts.projectCode,
      status: reportDrafts.status,
      content: reportDrafts.content,
      filledByName: reportDrafts.filledByName,
      unitCode: reports.unitCode,
    })
    .from(reportDrafts)
    .innerJoin(reports, eq(reports.reportId, reportDrafts.reportId))
    .where(and(eq(reports.month, month), inArray(reportDrafts.status, ['draft', 'submitted', 'returned'])))
    .all()
  return new Map(rows.map(({ projectCode, ...line }) => [projectCode, line]))
}

/** Why a line cannot be edited at this moment, in words; `null` where it can. */
export function whyNotEditable({ period }: DraftReport, line: OwedLine): string | null {
  const lock = lineLock(line)
  return lock && lockText(lock, period.month)
}

/** Who did something to a report last, and when; null where nobody has. */
export function lastTouch(db: Database, reportId: string): { by: string; at: string } | null {
  const line = db.orm
    .select({ by: trail.actorName, at: trail.at })
    .from(trail)
    .where(eq(trail.subject, `report:${reportId}`))
    .orderBy(desc(trail.seq))
    .limit(1)
    .get()
  return line ?? null
}

const wrongStatus = '月报已经提交或接收，不需要再提交'

/** What keeps a report, as it is or would be, from being handed in by this person. */
export function submitObstacles(
  db: Database,
  report: DraftReport,
  actor: Actor,
): Pick<SubmitObstacles, 'step' | 'findings' | 'unanswered'> {
  const decision = decideStep('submit', report, actor)
  const because = decision.allowed ? null : decision.because
  const step = because === 'report/wrong-status' ? wrongStatus : because && problems[because].title
  return { step, ...readinessOf(db, report) }
}
