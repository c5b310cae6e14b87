import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Change } from '../../db/command.ts'
import { type ReportAggregate, saveAnswer } from './report.repository.ts'

interface Answer {
  readonly commentId: string
  /** Blank where the answer is taken back. */
  readonly answer: string
}

/**
 * Answers what lines were sent back for; an answer can be put better until its line is submitted again. Throws
 * report/published, report/wrong-status, common/not-found.
 */
export function writeAnswers({ tx, actor, at, audit }: Change, aggregate: ReportAggregate, answers: readonly Answer[]) {
  const { report, period, lines, comments } = aggregate
  if (answers.length > 0 && period.state === 'published') throw new ProblemError('report/published')
  for (const { commentId, answer } of answers) {
    const comment = comments.find((each) => each.commentId === commentId)
    if (!comment) throw new ProblemError('common/not-found', { detail: '没有这条意见' })
    const line = lines.find(({ projectCode }) => projectCode === comment.projectCode)
    if (line?.status !== 'returned')
      throw new ProblemError('report/wrong-status', { detail: '这一行不在退回状态，不能再改答复' })
    // Sent again after its answer was lost, it says nothing new.
    if ((comment.answer ?? '') === answer) continue
    saveAnswer(
      tx,
      commentId,
      answer.trim() === ''
        ? { answer: null, answeredByName: null, answeredAt: null }
        : { answer, answeredByName: actor.name, answeredAt: at },
    )
    const detail = { projectCode: comment.projectCode, answer }
    audit({ action: 'report.answer', subject: `report:${report.reportId}`, movesFigures: false, detail })
    audit({ action: 'report.answer', subject: `project:${comment.projectCode}`, movesFigures: false, detail })
  }
}
