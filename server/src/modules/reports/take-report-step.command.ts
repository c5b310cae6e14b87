import type { BodyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { takeReportStep as endpoint } from '@pianqu/shared/reports/report.contract.ts'
import { lineAfter } from '@pianqu/shared/reports/report.workflow.ts'
import type { Change } from '../../db/command.ts'
import { acceptLine } from './accept-line.ts'
import { decideStep } from './decide-step.ts'
import { demandReady } from './demand-ready.ts'
import { reopenLine } from './reopen-line.ts'
import { type DraftLine, getReport, type ReportAggregate, type StoredReport, saveReport } from './report.repository.ts'
import { demandOpen } from './report-scope.ts'
import { sendBackLine } from './send-back-line.ts'

export interface StepRequest extends BodyOf<typeof endpoint> {
  readonly id: string
}

/** The lines that a step concerns: those it names, else every one in a status it changes; a district's where it may write. */
function concerned({ lines, isWritable }: ReportAggregate, { step, lines: named }: StepRequest): DraftLine[] {
  const movable = lines.filter(({ status, isExempt }) => !isExempt && lineAfter(step, status) !== null)
  if (step === 'submit' || step === 'withdraw') return movable.filter(isWritable)
  if (!named) return movable
  const wanted = new Set(named.map(({ projectCode }) => projectCode))
  const found = movable.filter(({ projectCode }) => wanted.has(projectCode))
  if (found.length === wanted.size) return found
  const others = [...wanted].filter((code) => !found.some(({ projectCode }) => projectCode === code))
  throw new ProblemError('report/wrong-status', {
    detail: `项目${others.join('、')}当前状态不能这样操作，请刷新后再试`,
  })
}

function demandAnother(actor: Change['actor'], lines: readonly DraftLine[]): void {
  const own = lines.find(({ filledBy }) => filledBy === actor.userId)
  if (own) throw new ProblemError('report/own-report', { detail: `项目“${own.projectCode}”由您填报，须由他人审核` })
}

/** What else a step needs before it is taken. Throws what it lacks. */
function demandStep(
  change: Change,
  aggregate: ReportAggregate,
  lines: readonly DraftLine[],
  request: StepRequest,
): void {
  const { step } = request
  if (step === 'submit') demandReady(change.tx, aggregate)
  if (step === 'accept' || step === 'sendBack') demandAnother(change.actor, lines)
  if (step !== 'sendBack') return
  const errors = (request.lines ?? []).flatMap(({ comment }, index) =>
    comment ? [] : [{ pointer: `/lines/${index}/comment`, code: 'line/no-comment', message: '请填写退回意见' }],
  )
  if (errors.length > 0 || !request.lines?.length) {
    throw new ProblemError('common/malformed', { detail: '退回须逐行填写意见', errors })
  }
}

function after(
  { today, at, actor }: Change,
  report: StoredReport,
  { step, version, checkedBy, signedBy }: StepRequest,
) {
  const next = { ...report, version }
  if (step !== 'submit') return next
  return {
    ...next,
    filledBy: report.filledBy ?? actor.userId,
    filledByName: report.filledByName ?? actor.name,
    checkedBy: checkedBy ?? report.checkedBy,
    signedBy: signedBy ?? report.signedBy,
    firstSubmittedOn: report.firstSubmittedOn ?? today,
    submittedAt: at,
  }
}

const lineSteps = { accept: acceptLine, sendBack: sendBackLine, reopen: reopenLine } as const

/** Submit, withdraw, accept, send back or reopen a report, whole or by line. */
export function takeReportStep(change: Change, request: StepRequest): StoredReport {
  const { tx, actor, at, audit } = change
  const { id, step } = request
  const aggregate = getReport(tx, id, at)
  const { report } = aggregate
  demandOpen(actor, report)
  if (report.version !== request.version) throw new ProblemError('common/stale')
  const decision = decideStep(step, aggregate, actor)
  if (!decision.allowed) throw new ProblemError(decision.because)
  const lines = concerned(aggregate, request)
  demandStep(change, aggregate, lines, request)

  const changed = lines.map((line) => ({
    ...line,
    status: lineAfter(step, line.status) ?? line.status,
    acceptedBy: step === 'accept' ? actor.userId : null,
  }))
  const saved = saveReport(tx, after(change, report, request), changed)
  if (step === 'accept' || step === 'sendBack' || step === 'reopen') {
    const said = new Map(request.lines?.map((line) => [line.projectCode, line]))
    for (const line of lines) lineSteps[step](change, report, line, said.get(line.projectCode))
  }
  audit({
    action: `report.${step}`,
    subject: `report:${id}`,
    detail: { unitCode: report.unitCode, month: report.month, lines: lines.map(({ projectCode }) => projectCode) },
  })
  return saved
}
