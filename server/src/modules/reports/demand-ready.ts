import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { Tx } from '../../db/command.ts'
import { findingsAbout, readinessOf } from './readiness.ts'
import type { DraftLine, ReportAggregate } from './report.repository.ts'

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

/**
 * What was sound when it was handed in may not be any more: a correction of the month before, or the registry, came between.
 * Throws report/checks for lines that would be refused now.
 */
export function demandSoundStill(tx: Tx, month: Month, lines: readonly DraftLine[]): void {
  const hard = findingsAbout(tx, month, lines).filter(({ level }) => level === 'hard')
  const [first] = hard
  if (!first) return
  throw new ProblemError('report/checks', {
    detail: `项目“${first.projectCode}”提交之后情况有变：${first.message}${hard.length > 1 ? `等${hard.length}处` : ''}。请退回填报单位更正`,
    errors: hard.map(({ projectCode, field, code, message }) => ({
      pointer: `/lines/${projectCode}/${field}`,
      code,
      message,
    })),
  })
}
