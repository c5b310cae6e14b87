import { randomUUID } from 'node:crypto'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { mostSavedViews, type SavedView } from '@pianqu/shared/lists/saved-view.contract.ts'
import { eq } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { savedViews } from './saved-view.tables.ts'
import { savedViewsOf } from './saved-views.query.ts'

/** Keeps a view of a list; one of the same name is replaced. Throws list/too-many-views. */
export function saveView({ tx, actor, audit }: Change, view: Omit<SavedView, 'viewId'>): SavedView {
  const { list, name, search } = view
  const kept = savedViewsOf(tx, actor.userId, list)
  const viewId = kept.find((one) => one.name === name)?.viewId
  if (viewId === undefined && kept.length >= mostSavedViews) {
    throw new ProblemError('list/too-many-views', {
      detail: `每个列表最多保存 ${mostSavedViews} 个视图，请先删除不用的`,
    })
  }
  const saved = { viewId: viewId ?? randomUUID(), list, name, search }
  if (viewId === undefined)
    tx.orm
      .insert(savedViews)
      .values({ ...saved, userId: actor.userId })
      .run()
  else tx.orm.update(savedViews).set({ search }).where(eq(savedViews.viewId, viewId)).run()
  audit({ action: 'view.save', subject: `view:${saved.viewId}`, movesFigures: false, detail: { list, name } })
  return saved
}
