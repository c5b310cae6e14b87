import { randomUUID } from 'node:crypto'
import type { ContentField } from '@pianqu/shared/months/report-content.schema.ts'
import type { Change } from '../../db/command.ts'
import { addComment, type DraftLine, type StoredReport } from './report.repository.ts'

/** What was said about a line when it was sent back. */
export interface Remark {
  readonly field?: ContentField | undefined
  readonly comment?: string | undefined
}

/** Keeps the comments that a returned line must answer, one for each field that was found fault with. */
export function sendBackLine(
  { tx, actor, at, audit }: Change,
  { reportId, month }: StoredReport,
  { projectCode }: DraftLine,
  remarks: readonly Remark[],
): void {
  for (const { field, comment = '' } of remarks) {
    addComment(tx, {
      commentId: randomUUID(),
      reportId,
      projectCode,
      field: field ?? null,
      text: comment,
      byId: actor.userId,
      byName: actor.name,
      at,
      answer: null,
      answeredByName: null,
      answeredAt: null,
    })
    audit({
      action: 'report.return-line',
      subject: `project:${projectCode}`,
      detail: { reportId, month, ...(field ? { field } : {}), comment },
    })
  }
}
