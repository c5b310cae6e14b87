import { reportChanged } from '@pianqu/shared/events/told.ts'
import type { Change } from '../../db/command.ts'
import { getReport, type StoredReport, saveReport } from './report.repository.ts'
import { demandOpen } from './report-scope.ts'
import { writeAnswers } from './write-answers.ts'

interface Request {
  readonly id: string
  readonly commentId: string
  readonly answer: string
}

/** Answers what a line was sent back for, by itself. */
export function answerComment(change: Change, { id, ...answer }: Request): StoredReport {
  const { tx, actor, at, tell } = change
  const aggregate = getReport(tx, id, at)
  demandOpen(actor, aggregate.report)
  writeAnswers(change, aggregate, [answer])
  const saved = saveReport(tx, aggregate.report, [])
  tell(reportChanged(saved))
  return saved
}
