import { reportChanged } from '@pianqu/shared/events/told.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { demandLineOpen } from './demand-line-open.ts'
import { lineFiles } from './line-file.tables.ts'

interface Request {
  readonly id: string
  readonly projectCode: string
  readonly fileId: string
}

/** Takes a file off its line; the row, the bytes and the trail stay. */
export function removeLineFile(change: Change, request: Request): void {
  const { tx, actor, at, audit, tell } = change
  const { id, projectCode, fileId } = request
  const report = demandLineOpen(change, request)
  const removed = tx.orm
    .update(lineFiles)
    .set({ removedBy: actor.userId, removedAt: at })
    .where(
      and(
        eq(lineFiles.fileId, fileId),
        eq(lineFiles.reportId, id),
        eq(lineFiles.projectCode, projectCode),
        isNull(lineFiles.removedAt),
      ),
    )
    .returning()
    .get()
  if (!removed) throw new ProblemError('common/not-found', { detail: '没有这个附件，或已移除' })
  const detail = { projectCode, fileName: removed.fileName, fileHash: removed.fileHash }
  audit({ action: 'report.remove-file', subject: `report:${id}`, movesFigures: false, detail })
  audit({ action: 'report.remove-file', subject: `project:${projectCode}`, movesFigures: false, detail })
  tell(reportChanged(report))
}
