import type { Actor } from '@pianqu/shared/access/access.ts'
import { isTheirsToTakeBack } from '@pianqu/shared/reports/report.workflow.ts'
import type { ReviewLine, SafeLine } from '@pianqu/shared/reports/review.contract.ts'
import { byRisk, isNothingOdd } from '@pianqu/shared/reports/review-risk.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { eq, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { amongPlaceheld } from '../../db/matching.ts'
import { exemptIn } from '../months/period.facts.ts'
import { reportDrafts, reports } from '../months/report.tables.ts'
import { ruleInForce } from '../rules/rule.facts.ts'
import { type Drafted, type JudgedLine, judgedLines } from './judged-lines.query.ts'
import { draftedColumns, waitingLines } from './waiting-lines.query.ts'

interface Asked {
  readonly month: Month
  /** Every owed line of this report; without one the submitted lines of all. */
  readonly report?: string | undefined
  readonly page: number
  readonly pageSize: number
}

interface Queue {
  readonly rows: ReviewLine[]
  readonly total: number
  /** How many units wait for it. */
  readonly units: number
  /** 无变化且无异常, as this person may accept them at once, of all pages. */
  readonly safe: SafeLine[]
}

const ofReport = statement((orm) =>
  orm
    .select(draftedColumns)
    .from(reportDrafts)
    .innerJoin(reports, eq(reports.reportId, reportDrafts.reportId))
    .where(eq(reports.reportId, sql.placeholder('report')))
    .prepare(),
)

const versionRows = statement((orm) =>
  orm
    .select({ reportId: reports.reportId, version: reports.version })
    .from(reports)
    .where(amongPlaceheld(reports.reportId, 'ids'))
    .prepare(),
)

/** The versions of reports, which move with every cell that is saved. */
function versionsOf(db: Database, ids: ReadonlySet<string>): (reportId: string) => number {
  const rows = versionRows(db).all({ ids: JSON.stringify([...ids]) })
  const versions = new Map(rows.map(({ reportId, version }) => [reportId, version]))
  return (reportId) => versions.get(reportId) ?? 0
}

function linesOfReport(db: Database, month: Month, report: string): JudgedLine[] {
  const exempt = exemptIn(db, month)
  const drafts = ofReport(db)
    .all({ report })
    .filter(({ projectCode }) => !exempt.has(projectCode))
    .map((row): Drafted => ({ ...row, isExempt: false, wasReturned: row.wasReturned === 1 }))
  return judgedLines(db, month, drafts).sort(byRisk(ruleInForce(db, 'line-check', month)))
}

/** The lines that are to be judged, the riskiest first. */
export function reviewQueueOf(db: Database, actor: Actor, { month, report, page, pageSize }: Asked): Queue {
  const lines = report ? linesOfReport(db, month, report) : waitingLines(db, month)
  const rule = ruleInForce(db, 'line-check', month)
  const isSafe = (line: JudgedLine) => line.filledBy !== actor.userId && isNothingOdd(line, rule)
  const shown = lines.slice((page - 1) * pageSize, page * pageSize)
  const safe = lines.filter(isSafe)
  const versionOf = versionsOf(db, new Set([...shown, ...safe].map(({ reportId }) => reportId)))
  return {
    rows: shown.map(({ filledBy, acceptedBy, ...line }) => ({
      ...line,
      version: versionOf(line.reportId),
      isSafe: isSafe({ ...line, filledBy, acceptedBy }),
      mayTakeBack: line.status === 'accepted' && isTheirsToTakeBack({ ...line, acceptedBy }, actor),
    })),
    total: lines.length,
    units: new Set(lines.map(({ unitCode }) => unitCode)).size,
    safe: safe.map(({ reportId, projectCode }) => ({ reportId, projectCode, version: versionOf(reportId) })),
  }
}
