import { randomUUID } from 'node:crypto'
import { reportChanged } from '@pianqu/shared/events/told.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { LineFile } from '@pianqu/shared/reports/line-file.contract.ts'
import { filesPerLine } from '@pianqu/shared/reports/line-file.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { demandLineOpen } from './demand-line-open.ts'
import { lineFiles } from './line-file.tables.ts'

interface Request {
  readonly id: string
  readonly projectCode: string
  readonly fileName: string
  /** Under which the file store keeps the bytes. */
  readonly fileHash: string
  readonly fileBytes: number
  /** Keeps them; asked only once nothing speaks against the file. */
  readonly keep: () => void
}

/** Puts a file beside a line; the same file under the same name is there once. */
export function addLineFile(change: Change, request: Request): LineFile {
  const { tx, actor, at, audit, tell } = change
  const { id, projectCode, fileName, fileHash, fileBytes, keep } = request
  const report = demandLineOpen(change, request)
  const present = tx.orm
    .select()
    .from(lineFiles)
    .where(and(eq(lineFiles.reportId, id), eq(lineFiles.projectCode, projectCode), isNull(lineFiles.removedAt)))
    .all()
  const same = present.find((file) => file.fileHash === fileHash && file.fileName === fileName)
  if (!same && present.length >= filesPerLine) {
    throw new ProblemError('report/too-many-files', { detail: `每个项目最多 ${filesPerLine} 个附件，请先移除不需要的` })
  }
  const fileId = same?.fileId ?? randomUUID()
  if (!same) {
    keep()
    tx.orm
      .insert(lineFiles)
      .values({
        fileId,
        reportId: id,
        projectCode,
        fileName,
        fileHash,
        fileBytes,
        addedBy: actor.userId,
        addedByName: actor.name,
        addedAt: at,
      })
      .run()
  }
  const detail = { projectCode, fileName, fileHash, fileBytes }
  audit({ action: 'report.add-file', subject: `report:${id}`, movesFigures: false, detail })
  audit({ action: 'report.add-file', subject: `project:${projectCode}`, movesFigures: false, detail })
  tell(reportChanged(report))
  return {
    fileId,
    projectCode,
    fileName,
    fileBytes,
    by: same?.addedByName ?? actor.name,
    at: same?.addedAt ?? at,
  }
}
