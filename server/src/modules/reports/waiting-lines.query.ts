import { byRisk } from '@pianqu/shared/reports/review-risk.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { and, eq, getTableColumns, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import type { Touch } from '../../db/journal.ts'
import { amongPlaceheld } from '../../db/matching.ts'
import { readingOnly } from '../../db/recorded-reads.ts'
import { perRevision } from '../../db/revision.ts'
import { figureTopics } from '../figures/followed-topics.ts'
import { type MonthFigures, monthFigures } from '../figures/month-figures.query.ts'
import { touchedProjects } from '../figures/touched-projects.ts'
import { exemptIn } from '../months/period.facts.ts'
import { reportComments, reportDrafts, reports } from '../months/report.tables.ts'
import { ruleInForce } from '../rules/rule.facts.ts'
import { type Drafted, type JudgedLine, judgedLines } from './judged-lines.query.ts'

const wasReturned = sql<number>`EXISTS (SELECT 1 FROM ${reportComments} WHERE ${reportComments.reportId} = ${reports.reportId} AND ${reportComments.projectCode} = ${reportDrafts.projectCode})`

/** Columns of a line that is to be judged. */
export const draftedColumns = { ...getTableColumns(reportDrafts), unitCode: reports.unitCode, wasReturned }

const isWaiting = and(eq(reports.month, sql.placeholder('month')), eq(reportDrafts.status, 'submitted'))

const waitingRows = statement((orm) => {
  const drafts = () =>
    orm.select(draftedColumns).from(reportDrafts).innerJoin(reports, eq(reports.reportId, reportDrafts.reportId))
  return {
    all: drafts().where(isWaiting).prepare(),
    some: drafts()
      .where(and(isWaiting, amongPlaceheld(reportDrafts.projectCode, 'codes')))
      .prepare(),
  }
})

/**
 * The submitted lines of a month, all or those of some projects. What a submitted line says stays as it is, and whether it
 * was ever sent back is decided before it is submitted: the journal tells of all of it by the status.
 */
function waitingIn(db: Database, month: Month, codes?: readonly string[]): Drafted[] {
  const { all, some } = waitingRows(db)
  const rows = readingOnly(['report_drafts:submitted'], () =>
    codes ? some.all({ month, codes: JSON.stringify(codes) }) : all.all({ month }),
  )
  const exempt = exemptIn(db, month)
  return rows
    .filter(({ projectCode }) => !exempt.has(projectCode))
    .map((row) => ({ ...row, isExempt: false, wasReturned: row.wasReturned === 1 }))
}

interface Waiting {
  /** The riskiest first. */
  readonly lines: readonly JudgedLine[]
  readonly figures: MonthFigures
}

function readWaiting(db: Database, month: Month): Waiting {
  const figures = monthFigures(db, month)
  const rule = ruleInForce(db, 'line-check', month)
  const lines = judgedLines(db, month, waitingIn(db, month))
  return { lines: lines.sort(byRisk(rule)), figures }
}

/** Where a line belongs among lines that are in order. */
function placeOf(lines: readonly JudgedLine[], line: JudgedLine, order: ReturnType<typeof byRisk>): number {
  let [from, to] = [0, lines.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const there = lines[middle]
    if (there && order(there, line) < 0) from = middle + 1
    else to = middle
  }
  return from
}

/** The projects whose line is to be judged anew: what they said or come to was touched, or any of their figures is another. */
function concerned(month: Month, { lines, figures: before }: Waiting, now: MonthFigures, touches: readonly Touch[]) {
  const codes = new Set(touchedProjects(touches, month))
  for (const { topic, month: of, projectCode } of touches)
    if (topic === 'report_drafts:unchanged' && of <= month) codes.add(projectCode)
  if (before === now) return codes
  for (const { projectCode: code } of lines) if (before.byCode.get(code) !== now.byCode.get(code)) codes.add(code)
  return codes
}

function waitingAfter(db: Database, month: Month, before: Waiting, touches: readonly Touch[]): Waiting {
  const figures = monthFigures(db, month)
  const codes = concerned(month, before, figures, touches)
  if (codes.size === 0) return figures === before.figures ? before : { ...before, figures }
  const order = byRisk(ruleInForce(db, 'line-check', month))
  const lines = before.lines.filter(({ projectCode }) => !codes.has(projectCode))
  for (const line of judgedLines(db, month, waitingIn(db, month, [...codes])))
    lines.splice(placeOf(lines, line, order), 0, line)
  return { lines, figures }
}

const keptWaiting = perRevision(readWaiting, 4, {
  topics: new Set([...figureTopics, 'report_drafts:unchanged']),
  follow: waitingAfter,
})

/** The submitted lines of a month, the riskiest first; followed line by line, so that a day of reviewing costs its lines. */
export const waitingLines = (db: Database, month: Month): readonly JudgedLine[] => keptWaiting(db, month).lines
