import { reportChanged } from '@pianqu/shared/events/told.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { lineAfter } from '@pianqu/shared/reports/report.workflow.ts'
import type { Change } from '../../db/command.ts'
import { acceptLine } from './accept-line.ts'
import { decideStep } from './decide-step.ts'
import { concerned, demandStep, type StepRequest } from './demand-step.ts'
import { reopenLine } from './reopen-line.ts'
import { getReport, type StoredDraft, type StoredReport, saveReport } from './report.repository.ts'
import { demandOpen } from './report-scope.ts'
import { sendBackLine } from './send-back-line.ts'
import { takeBackLine } from './take-back-line.ts'

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

const lineSteps = { accept: acceptLine, sendBack: sendBackLine, reopen: reopenLine, takeBack: takeBackLine } as const

/** Submit, withdraw, accept, send back, reopen or take back a report, whole or by line; answers the lines that moved. */
export function takeReportStep(change: Change, request: StepRequest): readonly StoredDraft[] {
  const { tx, actor, at, audit, tell } = change
  const { id, step } = request
  const aggregate = getReport(tx, id, at)
  const { report } = aggregate
  demandOpen(actor, report)
  if (report.version !== request.version) throw new ProblemError('common/stale')
  const decision = decideStep(step, aggregate, actor)
  if (!decision.allowed) throw new ProblemError(decision.because)
  const lines = concerned(aggregate, request, actor)
  demandStep(change, aggregate, lines, request)

  const changed = lines.map((line) => ({
    ...line,
    status: lineAfter(step, line.status) ?? line.status,
    acceptedBy: step === 'accept' ? actor.userId : null,
  }))
  const saved = saveReport(tx, after(change, report, request), changed)
  if (step !== 'submit' && step !== 'withdraw') {
    for (const line of lines) {
      const said = request.lines?.filter(({ projectCode }) => projectCode === line.projectCode) ?? []
      lineSteps[step](change, report, line, said)
    }
  }
  audit({
    action: `report.${step}`,
    subject: `report:${id}`,
    detail: { unitCode: report.unitCode, month: report.month, lines: lines.map(({ projectCode }) => projectCode) },
  })
  tell(reportChanged(saved))
  return changed
}
