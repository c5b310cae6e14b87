import { randomUUID } from 'node:crypto'
import type { ContentField } from '@pianqu/shared/reports/report-content.schema.ts'
import type { Change } from '../../db/command.ts'
import { addComment, type DraftLine, type StoredReport } from './report.repository.ts'

/** What was said about a line when it was sent back. */
export interface Remark {
  readonly field?: ContentField | undefined
  readonly comment?: string | undefined
}

/** Keeps the comment that a returned line must answer. */
export function sendBackLine(
  { tx, actor, at, audit }: Change,
  { reportId, month }: StoredReport,
  { projectCode }: DraftLine,
  remark: Remark | undefined,
): void {
  const comment = remark?.comment ?? ''
  addComment(tx, {
    commentId: randomUUID(),
    reportId,
    projectCode,
    field: remark?.field ?? null,
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
    detail: { reportId, month, ...(remark?.field ? { field: remark.field } : {}), comment },
  })
}
