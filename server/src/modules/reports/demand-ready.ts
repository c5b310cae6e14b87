import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Tx } from '../../db/command.ts'
import { readinessOf } from './readiness.ts'
import type { ReportAggregate } from './report.repository.ts'

/** Throws report/unanswered while a returned line has a comment without an answer, report/checks while a line has findings. */
export function demandReady(tx: Tx, aggregate: ReportAggregate): void {
  const { findings, unanswered } = readinessOf(tx, aggregate)
  if (unanswered.length > 0) {
    throw new ProblemError('report/unanswered', {
      detail: `还有${unanswered.length}条退回意见没有答复`,
      errors: unanswered.map(({ commentId, projectCode, text }) => ({
        pointer: `/comments/${commentId}`,
        code: 'comment/unanswered',
        message: `${projectCode}：${text}`,
      })),
    })
  }
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
