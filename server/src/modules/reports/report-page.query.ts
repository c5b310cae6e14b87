import type { Actor } from '@pianqu/shared/access/access.ts'
import type { ProjectRow } from '@pianqu/shared/boards/project-row.schema.ts'
import { isBeingFilled } from '@pianqu/shared/periods/being-filled.ts'
import { boardState, isOnTime } from '@pianqu/shared/reports/board-state.ts'
import type { Report, ReportAfter, ReportDraftLine } from '@pianqu/shared/reports/report.contract.ts'
import { countLines, reportStatus } from '@pianqu/shared/reports/report-standing.ts'
import { reportSteps } from '@pianqu/shared/reports/report-status.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { lastDayOf } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { projectRows } from '../figures/project-row.ts'
import { dutiesOf } from '../months/period.facts.ts'
import { formersOfProjects } from '../registry/former-names.facts.ts'
import { ruleInForce } from '../rules/rule.facts.ts'
import { unitName } from '../units/unit.facts.ts'
import { decideStep } from './decide-step.ts'
import { findingsOf, type LineFacts, lineFacts } from './line-facts.query.ts'
import { lightsOfLines } from './line-light.query.ts'
import { type DraftLine, getReport, type ReportAggregate, type StoredComment } from './report.repository.ts'
import { demandOpen } from './report-scope.ts'
import { unchangedInARow } from './unchanged-in-a-row.query.ts'

interface Asked {
  readonly actor: Actor
  readonly today: Day
  /** UTC instant. */
  readonly at: string
}

interface Beside {
  readonly facts: LineFacts
  readonly row: ProjectRow | undefined
  readonly lightOf: (line: DraftLine) => ReportDraftLine['light']
  readonly exemptReason: string | null
  readonly inARow: number
}

function lineOf(line: DraftLine, beside: Beside): ReportDraftLine {
  const { row } = beside
  const { figure, previous, ytdBeforeYuan, investedBeforeYuan, recentYuan } = beside.facts
  const { projectCode, status, content, isUnchanged, isExempt, isExcepted, filledByName, updatedAt } = line
  return {
    projectCode,
    projectName: row?.name ?? projectCode,
    areaName: row?.areaName ?? null,
    status,
    content,
    previous,
    planYuan: row?.planYuan ?? null,
    expectedYuan: row?.expectedYuan ?? null,
    ytdBeforeYuan,
    investedBeforeYuan,
    totalInvestmentYuan: figure?.project.totalInvestmentYuan ?? 0,
    recentYuan: [...recentYuan],
    light: beside.lightOf(line),
    isUnchanged,
    unchangedInARow: isUnchanged ? beside.inARow : 0,
    isExempt,
    isExcepted,
    exemptReason: beside.exemptReason,
    filledBy: filledByName,
    updatedAt,
  }
}

const commentOf = (comment: StoredComment): Report['comments'][number] => ({
  commentId: comment.commentId,
  projectCode: comment.projectCode,
  field: comment.field,
  text: comment.text,
  by: comment.byName,
  at: comment.at,
  answer: comment.answer,
  answeredBy: comment.answeredByName,
  answeredAt: comment.answeredAt,
})

/** Lines that were touched and are not locked; untouched ones are counted as empty, not found fault with. */
const isChecked = ({ status, isExempt }: DraftLine): boolean => !isExempt && status !== 'empty' && status !== 'accepted'

function standingOf({ report, period, lines }: ReportAggregate, today: Day) {
  const status = reportStatus(lines)
  // Reports exist for months that were opened, and those have a due day.
  const dueOn = period.dueOn ?? lastDayOf(report.month)
  return {
    status,
    dueOn,
    originalDueOn: period.originalDueOn,
    dueReason: period.dueReason,
    lateUntil: period.lateUntil ?? dueOn,
    isOnTime: isOnTime(report.firstSubmittedOn, dueOn),
    state: boardState({
      status,
      periodState: period.state,
      dueOn,
      wasSubmitted: report.firstSubmittedOn !== null,
      monthEnded: today > lastDayOf(report.month),
      today,
    }),
  }
}

/** A report with its lines, checks and comments, for somebody who may open it. Throws common/not-found for others. */
export function reportPage(db: Database, id: string, asked: Asked): Report {
  const aggregate = openedReport(db, id, asked)
  const codes = aggregate.lines.map(({ projectCode }) => projectCode)
  return { ...pageOf(db, aggregate, aggregate.lines, asked), formers: formersOfProjects(db, codes) }
}

/** The same of some of its lines, as whoever has just written to them has read the others. */
export function reportPageAfter(db: Database, id: string, codes: ReadonlySet<string>, asked: Asked): ReportAfter {
  const aggregate = openedReport(db, id, asked)
  return pageOf(
    db,
    aggregate,
    aggregate.lines.filter(({ projectCode }) => codes.has(projectCode)),
    asked,
  )
}

function openedReport(db: Database, id: string, { actor, at }: Asked): ReportAggregate {
  const aggregate = getReport(db, id, at)
  demandOpen(actor, aggregate.report)
  return aggregate
}

function pageOf(db: Database, aggregate: ReportAggregate, shown: readonly DraftLine[], by: Asked): ReportAfter {
  const { report, period, lines, comments } = aggregate
  const { actor, today } = by
  const codes = shown.map(({ projectCode }) => projectCode)
  const factsOf = lineFacts(db, report.month, codes)
  const inARow = unchangedInARow(db, report.month, codes)
  const owed = dutiesOf(db, report.month, report.unitCode)
  const asked = { month: report.month, rule: ruleInForce(db, 'line-check', report.month) }
  const judge = lightsOfLines(db, report.month)
  const figures = codes.flatMap((code) => factsOf(code).figure ?? [])
  const rows = new Map(projectRows(db, figures).map((row) => [row.code, row]))
  return {
    id: report.reportId,
    month: report.month,
    unitCode: report.unitCode,
    unitName: unitName(db, report.unitCode) ?? report.unitCode,
    ...standingOf(aggregate, today),
    counts: countLines(lines),
    submittedAt: report.submittedAt,
    version: report.version,
    provisional: isBeingFilled(period.state),
    periodState: period.state,
    filledBy: report.filledByName,
    checkedBy: report.checkedBy,
    signedBy: report.signedBy,
    lines: shown.map((line) =>
      lineOf(line, {
        facts: factsOf(line.projectCode),
        row: rows.get(line.projectCode),
        lightOf: (line) => judge(line).light,
        exemptReason: owed.get(line.projectCode)?.exemptReason ?? null,
        inARow: inARow(line.projectCode),
      }),
    ),
    checks: shown.filter(isChecked).flatMap((line) => findingsOf(line, factsOf(line.projectCode), asked)),
    checkRule: asked.rule,
    comments: comments.map(commentOf),
    steps: reportSteps.map((step) => {
      const decision = decideStep(step, aggregate, actor)
      return { step, allowed: decision.allowed, because: decision.allowed ? null : decision.because }
    }),
  }
}
