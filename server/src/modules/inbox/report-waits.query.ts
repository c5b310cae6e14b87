import { isActive } from '@pianqu/shared/periods/lock-exception.ts'
import { takesLine } from '@pianqu/shared/reports/line-lock.ts'
import type { LineStatus } from '@pianqu/shared/reports/report-status.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { dayOfInstant } from '@pianqu/shared/time/instant-text.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import { and, count, eq, isNull, ne, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { exceptionsOf, isExcepted } from '../months/period.facts.ts'
import { obligations, periods } from '../months/period.tables.ts'
import { reportDrafts, reports } from '../months/report.tables.ts'
import { projectNames } from '../projects/project.facts.ts'
import { unitName } from '../units/unit.facts.ts'
import type { InboxReader, Look, Waiting } from './waiting.ts'

const isOwed = isNull(obligations.exemptReason)
const ofDraft = and(eq(obligations.month, reports.month), eq(obligations.projectCode, reportDrafts.projectCode))

const linesOfUnit = statement((orm) =>
  orm
    .select({
      reportId: reports.reportId,
      month: reports.month,
      unitCode: reports.unitCode,
      periodState: periods.state,
      openedOn: periods.openedOn,
      dueOn: periods.dueOn,
      projectCode: reportDrafts.projectCode,
      status: reportDrafts.status,
    })
    .from(reports)
    .innerJoin(periods, eq(periods.month, reports.month))
    .innerJoin(reportDrafts, eq(reportDrafts.reportId, reports.reportId))
    .leftJoin(obligations, ofDraft)
    .where(and(eq(reports.unitCode, sql.placeholder('unit')), ne(periods.state, 'published'), isOwed))
    .orderBy(reports.month, reportDrafts.projectCode)
    .prepare(),
)

type Line = ReturnType<ReturnType<typeof linesOfUnit>['all']>[number]

/** The lines of the own reports that may still be written, by month. */
function writable(db: Database, { actor, at }: InboxReader): Map<Month, Line[]> {
  const lines = actor.unitCode === null ? [] : linesOfUnit(db).all({ unit: actor.unitCode })
  const open = [...groupBy(lines, ({ month }) => month)].flatMap(([month, rows]) => {
    const excepts = isExcepted(db, month, at)
    return rows.filter((line) => takesLine({ periodState: line.periodState, isExcepted: excepts(line) }))
  })
  return groupBy(open, ({ month }) => month)
}

/** The last day of a month's lines: that of the month, or that of the exception that keeps a closed one open. */
function dueOf(db: Database, { at }: InboxReader, { month, periodState, dueOn, unitCode }: Line): Day | null {
  if (periodState === 'open') return dueOn
  const until = exceptionsOf(db, month)
    .filter((exception) => isActive(exception, at) && (exception.unitCode ?? unitCode) === unitCode)
    .map((exception) => exception.until)
    .sort()
  return until[0] === undefined ? null : dayOfInstant(until[0])
}

const having = (lines: readonly Line[], ...statuses: readonly LineStatus[]): Line[] =>
  lines.filter(({ status }) => statuses.includes(status))

const nameList = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join('、')}等${names.length}项` : names.join('、')

export const reportsToFill: Look = (db, reader) =>
  [...writable(db, reader)].flatMap(([month, lines]): Waiting[] => {
    const left = having(lines, 'empty', 'draft')
    const [first] = left
    if (!first) return []
    const empty = having(left, 'empty').length
    return [
      {
        title: `填报${monthText(month)}月报`,
        subject: `还有${left.length}行没有提交，其中未填${empty}行、草稿${left.length - empty}行`,
        dueOn: dueOf(db, reader, first),
        since: first.openedOn,
        link: `/dispatch?month=${month}`,
      },
    ]
  })

export const linesSentBack: Look = (db, reader) =>
  [...writable(db, reader)].flatMap(([month, lines]): Waiting[] => {
    const back = having(lines, 'returned')
    const [first] = back
    if (!first) return []
    const names = projectNames(db)
    return [
      {
        title: `修改${monthText(month)}月报退回的${back.length}行`,
        subject: nameList(back.map(({ projectCode }) => names.get(projectCode) ?? projectCode)),
        dueOn: dueOf(db, reader, first),
        since: null,
        link: `/dispatch?month=${month}&show=needed`,
      },
    ]
  })

const countOf = (status: LineStatus) => sql<number>`sum(${reportDrafts.status} = ${sql.raw(`'${status}'`)})`

const standings = statement((orm) =>
  orm
    .select({
      reportId: reports.reportId,
      month: reports.month,
      unitCode: reports.unitCode,
      filledBy: reports.filledBy,
      firstSubmittedOn: reports.firstSubmittedOn,
      periodState: periods.state,
      dueOn: periods.dueOn,
      lateUntil: periods.lateUntil,
      owed: count(),
      submitted: countOf('submitted'),
      accepted: countOf('accepted'),
      returned: countOf('returned'),
      draft: countOf('draft'),
      empty: countOf('empty'),
    })
    .from(reports)
    .innerJoin(periods, eq(periods.month, reports.month))
    .innerJoin(reportDrafts, eq(reportDrafts.reportId, reports.reportId))
    .leftJoin(obligations, ofDraft)
    .where(and(ne(periods.state, 'published'), isOwed))
    .groupBy(reports.reportId)
    .prepare(),
)

/** The reports of months that are not published, each with how many of its owed lines stand where. */
export const reportStandings = (db: Database) => standings(db).all()

/** One for each report with lines to judge; who filled it in judges none of it. */
export const reportsToReview: Look = (db, { actor }) =>
  standings(db)
    .all()
    .filter(({ submitted, filledBy }) => submitted > 0 && filledBy !== actor.userId)
    .map(({ reportId, month, unitCode, submitted, firstSubmittedOn }) => ({
      title: `审核${unitName(db, unitCode) ?? unitCode}${monthText(month)}月报`,
      subject: `${submitted}行待审`,
      dueOn: null,
      since: firstSubmittedOn,
      link: `/dispatch/review?month=${month}&report=${reportId}`,
    }))

interface MonthStanding {
  readonly month: Month
  readonly isComplete: boolean
  readonly missing: number
  readonly lastDay: Day | null
}

/** Months in a state of which no line is being judged: what is left of them is the task force's. */
function settledMonths(db: Database, state: 'open' | 'closed'): MonthStanding[] {
  const months = groupBy(
    standings(db)
      .all()
      .filter(({ periodState }) => periodState === state),
    ({ month }) => month,
  )
  return [...months].flatMap(([month, rows]) => {
    if (rows.some(({ submitted }) => submitted > 0)) return []
    const missing = rows.reduce((sum, { owed, accepted }) => sum + owed - accepted, 0)
    const lastDay = rows[0]?.lateUntil ?? rows[0]?.dueOn ?? null
    return [{ month, isComplete: missing === 0, missing, lastDay }]
  })
}

const standingWords = ({ isComplete, missing }: MonthStanding): string =>
  isComplete ? '应报各行都已接收' : `还有${missing}行未接收，也未免报`

/** Whole, or past the last day on which somebody could report late. */
export const monthsToClose: Look = (db, { today }) =>
  settledMonths(db, 'open')
    .filter(({ isComplete, lastDay }) => isComplete || (lastDay !== null && today > lastDay))
    .map((standing) => ({
      title: `截止${monthText(standing.month)}填报`,
      subject: standingWords(standing),
      dueOn: null,
      since: null,
      link: `/dispatch/review?month=${standing.month}`,
    }))

/** A closed month that nobody fills in by an exception. */
export const monthsToPublish: Look = (db, { at }) =>
  settledMonths(db, 'closed')
    .filter(
      ({ isComplete, month }) => isComplete || !exceptionsOf(db, month).some((exception) => isActive(exception, at)),
    )
    .map((standing) => ({
      title: `发布${monthText(standing.month)}`,
      subject: standingWords(standing),
      dueOn: null,
      since: null,
      link: `/dispatch/review?month=${standing.month}`,
    }))
