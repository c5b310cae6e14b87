import type { BodyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { takesLine } from '@pianqu/shared/reports/line-lock.ts'
import type { takeReportStep as endpoint } from '@pianqu/shared/reports/report.contract.ts'
import { isTheirsToTakeBack, lineAfter } from '@pianqu/shared/reports/report.workflow.ts'
import type { Change } from '../../db/command.ts'
import { demandReady, demandSoundStill } from './demand-ready.ts'
import type { DraftLine, ReportAggregate } from './report.repository.ts'

export interface StepRequest extends BodyOf<typeof endpoint> {
  readonly id: string
}

/**
 * The lines that a step concerns: those it names, else every one in a status it changes; a district's where it may
 * write, and of those that are taken back one's own.
 */
export function concerned(
  { lines }: ReportAggregate,
  { step, lines: named }: StepRequest,
  actor: Change['actor'],
): DraftLine[] {
  const movable = lines.filter(({ status, isExempt }) => !isExempt && lineAfter(step, status) !== null)
  if (step === 'submit' || step === 'withdraw') return movable.filter(takesLine)
  if (!named) return step === 'takeBack' ? movable.filter((line) => isTheirsToTakeBack(line, actor)) : movable
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

function demandOwn(actor: Change['actor'], lines: readonly DraftLine[]): void {
  const other = lines.find((line) => !isTheirsToTakeBack(line, actor))
  if (!other) return
  throw new ProblemError('report/accepted-by-other', {
    detail: `项目“${other.projectCode}”不是由您通过的，不能由您撤销；需要时请重新退回`,
  })
}

function demandComments({ lines = [] }: StepRequest): void {
  const errors = lines.flatMap(({ comment }, index) =>
    comment ? [] : [{ pointer: `/lines/${index}/comment`, code: 'line/no-comment', message: '请填写退回意见' }],
  )
  if (errors.length === 0 && lines.length > 0) return
  throw new ProblemError('common/malformed', { detail: '退回须逐行填写意见', errors })
}

/** What else a step needs before it is taken. Throws what it lacks. */
export function demandStep(
  { tx, actor }: Change,
  aggregate: ReportAggregate,
  lines: readonly DraftLine[],
  request: StepRequest,
): void {
  const { step } = request
  if (step === 'submit') demandReady(tx, aggregate)
  if (step === 'accept' || step === 'sendBack') demandAnother(actor, lines)
  if (step === 'accept') demandSoundStill(tx, aggregate.report.month, lines)
  if (step === 'takeBack') demandOwn(actor, lines)
  if (step === 'sendBack') demandComments(request)
}
