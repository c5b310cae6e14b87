import type { Finding } from '@pianqu/shared/reports/line-checks.ts'
import type { LineComment } from '@pianqu/shared/reports/report.contract.ts'
import type { EditedField } from '../cells/cell-edit.ts'
import type { JudgedLine } from '../line/line-filter.ts'

/** One thing about a line that keeps the report here. */
export interface Obstacle {
  readonly projectCode: string
  readonly projectName: string
  readonly message: string
  /** Where it is put right: a cell, or the answer to a comment. */
  readonly field: EditedField
}

export interface Readiness {
  /** Must be corrected or answered in the grid. */
  readonly obstacles: readonly Obstacle[]
  /** Ask for a note, which can be written while submitting. */
  readonly toExplain: readonly { readonly judged: JudgedLine; readonly findings: readonly Finding[] }[]
}

/** What stands between the report and its submission. */
export function readinessOf(lines: readonly JudgedLine[], comments: readonly LineComment[]): Readiness {
  const open = lines.filter(({ line }) => !line.isLocked)
  const unanswered = new Set(comments.filter(({ answer }) => answer === null).map(({ projectCode }) => projectCode))
  const obstacles = open.flatMap(({ line, findings }) => {
    const { projectCode, projectName } = line
    const hard = findings.filter(({ level }) => level === 'hard')
    const isMissing = line.content.investedYuan === null && hard.length === 0
    const found: readonly Pick<Obstacle, 'message' | 'field'>[] = [
      ...hard,
      ...(isMissing ? [{ field: 'investedYuan', message: '还没有填写本月完成投资' } as const] : []),
      ...(unanswered.has(projectCode) ? [{ field: 'answer', message: '退回意见还没有答复' } as const] : []),
    ]
    return found.map(({ message, field }) => ({ projectCode, projectName, message, field }))
  })
  const toExplain = open.flatMap((judged) => {
    const findings = judged.findings.filter(({ level }) => level === 'soft')
    return findings.length > 0 ? [{ judged, findings }] : []
  })
  return { obstacles, toExplain }
}
