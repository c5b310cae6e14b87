import { inFull } from '@pianqu/shared/http/page.ts'
import {
  dropView as dropEndpoint,
  listSavedViews,
  saveView as saveEndpoint,
} from '@pianqu/shared/lists/saved-view.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { dropView } from './drop-view.command.ts'
import { saveView } from './save-view.command.ts'
import { savedViewsOf } from './saved-views.query.ts'

export function savedViewRoutes(app: Server): void {
  mount(app, listSavedViews, ({ db, actor, query: { list } }) => inFull(savedViewsOf(db, actor.userId, list)))

  mount(app, saveEndpoint, ({ command, body }) => command((change) => saveView(change, body)))

  mount(app, dropEndpoint, ({ command, params: { viewId } }) => {
    command((change) => dropView(change, viewId))
    return null
  })
}
