import { reportChanged } from '@pianqu/shared/events/told.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Change } from '../../db/command.ts'
import { getReport, type StoredReport, saveAnswer, saveReport } from './report.repository.ts'
import { demandOpen } from './report-scope.ts'

interface Request {
  readonly id: string
  readonly commentId: string
  readonly answer: string
}

/** Answers what a line was sent back for; an answer can be put better until the line is submitted again. */
export function answerComment(
  { tx, actor, at, audit, tell }: Change,
  { id, commentId, answer }: Request,
): StoredReport {
  const { report, period, lines, comments } = getReport(tx, id, at)
  demandOpen(actor, report)
  if (period.state === 'published') throw new ProblemError('report/published')
  const comment = comments.find((each) => each.commentId === commentId)
  if (!comment) throw new ProblemError('common/not-found', { detail: '没有这条意见' })
  const line = lines.find(({ projectCode }) => projectCode === comment.projectCode)
  if (line?.status !== 'returned')
    throw new ProblemError('report/wrong-status', { detail: '这一行不在退回状态，不能再改答复' })
  saveAnswer(tx, commentId, { answer, answeredByName: actor.name, answeredAt: at })
  const saved = saveReport(tx, report, [])
  const detail = { projectCode: comment.projectCode, answer }
  audit({ action: 'report.answer', subject: `report:${id}`, movesFigures: false, detail })
  audit({ action: 'report.answer', subject: `project:${comment.projectCode}`, movesFigures: false, detail })
  tell(reportChanged(saved))
  return saved
}
