import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Tx } from '../../db/command.ts'
import { findingsOf, lineFacts } from './line-facts.query.ts'
import type { ReportAggregate } from './report.repository.ts'

/** Every owed line that may be written and is not handed in yet, untouched ones included: a report is submitted whole. */
const pending = ({ lines, isWritable }: ReportAggregate) =>
  lines.filter(
    (line) => !line.isExempt && line.status !== 'submitted' && line.status !== 'accepted' && isWritable(line),
  )

/** Throws report/unanswered while a returned line has a comment without an answer, report/checks while a line has findings. */
export function demandReady(tx: Tx, aggregate: ReportAggregate): void {
  const { report, comments } = aggregate
  const lines = pending(aggregate)
  const codes = new Set(lines.map(({ projectCode }) => projectCode))
  const open = comments.filter(({ answer, projectCode }) => answer === null && codes.has(projectCode))
  if (open.length > 0) {
    throw new ProblemError('report/unanswered', {
      detail: `还有${open.length}条退回意见没有答复`,
      errors: open.map(({ commentId, projectCode, text }) => ({
        pointer: `/comments/${commentId}`,
        code: 'comment/unanswered',
        message: `${projectCode}：${text}`,
      })),
    })
  }
  const factsOf = lineFacts(tx, report.month, [...codes])
  const findings = lines.flatMap((line) => findingsOf(line, factsOf(line.projectCode), report.month))
  if (findings.length === 0) return
  const hard = findings.filter(({ level }) => level === 'hard').length
  throw new ProblemError('report/checks', {
    detail: `有${hard}处必须更正、${findings.length - hard}处需要说明，请逐项处理后提交`,
    errors: findings.map(({ projectCode, field, code, message }) => ({
      pointer: `/lines/${projectCode}/${field}`,
      code,
      message,
    })),
  })
}
