import { reportChanged } from '@pianqu/shared/events/told.ts'
import type { Change } from '../../db/command.ts'
import { demandLineOpen } from './demand-line-open.ts'
import { lineFiles } from './line-file.tables.ts'
import { noSuchFile, type Place, standingFile } from './line-files.query.ts'

/** Takes a file off its line; the row, the bytes and the trail stay. */
export function removeLineFile(change: Change, request: Place): void {
  const { tx, actor, at, audit, tell } = change
  const { id, projectCode } = request
  const report = demandLineOpen(change, request)
  const removed = tx.orm
    .update(lineFiles)
    .set({ removedBy: actor.userId, removedAt: at })
    .where(standingFile(request))
    .returning()
    .get()
  if (!removed) throw noSuchFile()
  const detail = { projectCode, fileName: removed.fileName, fileHash: removed.fileHash }
  audit({ action: 'report.remove-file', subject: `report:${id}`, movesFigures: false, detail })
  audit({ action: 'report.remove-file', subject: `project:${projectCode}`, movesFigures: false, detail })
  tell(reportChanged(report))
}
