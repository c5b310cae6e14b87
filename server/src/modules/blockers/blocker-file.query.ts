import type { Actor } from '@pianqu/shared/access/access.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Database } from '../../db/database.ts'
import { matching } from '../../db/matching.ts'
import { blockerFiles } from './blocker.tables.ts'
import { demandBlocker } from './blocker-scope.query.ts'

/** A file beside a blocker. Throws common/not-found, for one of a blocker that is not this person's to read as well. */
export function blockerFile(
  db: Database,
  actor: Actor,
  { id, fileId }: { readonly id: string; readonly fileId: string },
): typeof blockerFiles.$inferSelect {
  demandBlocker(db, actor, id)
  const file = db.orm
    .select()
    .from(blockerFiles)
    .where(matching(blockerFiles, { fileId, blockerId: id, removedAt: null }))
    .get()
  if (!file) throw new ProblemError('common/not-found', { detail: '没有这个附件' })
  return file
}
