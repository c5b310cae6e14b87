import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { and, eq } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { savedViews } from './saved-view.tables.ts'

/** Drops a view; one of somebody else is as good as none. */
export function dropView({ tx, actor, audit }: Change, viewId: string): void {
  const own = and(eq(savedViews.viewId, viewId), eq(savedViews.userId, actor.userId))
  const dropped = tx.orm.delete(savedViews).where(own).returning().get()
  if (!dropped) throw new ProblemError('common/not-found', { detail: '没有这个视图，可能已经删除' })
  const { list, name } = dropped
  audit({ action: 'view.drop', subject: `view:${viewId}`, movesFigures: false, detail: { list, name } })
}
