import { importChanged } from '@pianqu/shared/events/told.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { emptyContent } from '@pianqu/shared/months/report-content.schema.ts'
import { eq } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { changesOf, importById } from '../evidence/import.facts.ts'
import { imports } from '../evidence/import.tables.ts'
import { reportHead } from '../months/report.facts.ts'
import { type LineToRestore, restoreLines } from '../reports/restore-lines.command.ts'

/** Both were written as JSON by the import itself, with the fields that there were. */
function lineToRestore({ before, after }: { readonly before: string | null; readonly after: string }): LineToRestore {
  const draft = JSON.parse(before ?? '{}') as LineToRestore['before']
  return {
    before: { ...draft, content: { ...emptyContent, ...draft.content } },
    after: { ...emptyContent, ...JSON.parse(after) },
  }
}

/** Takes a workbook back out of the draft it was written to. Throws import/not-undoable where the draft has moved since. */
export function undoReportImport(change: Change, importId: string): { importId: string; restored: number } {
  const { tx, at, audit, tell } = change
  const record = importById(tx, importId)
  if (!record?.reportId || record.dryRun) throw new ProblemError('common/not-found', { detail: '没有这次导入' })
  if (record.undoneAt) throw new ProblemError('import/not-undoable', { detail: '这次导入已经撤销过' })
  const lines = changesOf(tx, importId).map(lineToRestore)
  if (lines.length > 0) restoreLines(change, { id: record.reportId, importId, lines })
  tx.orm.update(imports).set({ undoneAt: at }).where(eq(imports.importId, importId)).run()
  audit({
    action: 'import.undo',
    subject: `import:${importId}`,
    movesFigures: false,
    detail: { kind: 'reports', restored: lines.length },
  })
  const unitCode = reportHead(tx, record.reportId)?.unitCode
  tell(importChanged({ importId, kind: 'reports' }, unitCode === undefined ? [] : [unitCode]))
  return { importId, restored: lines.length }
}
