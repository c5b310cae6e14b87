import { inFull } from '@pianqu/shared/http/page.ts'
import { getInbox } from '@pianqu/shared/inbox/inbox.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { catchUpBlockers } from '../blockers/blocker.routes.ts'
import { inboxRows } from './inbox.query.ts'

export function inboxRoutes(app: Server): void {
  mount(app, getInbox, ({ db, actor, clock }) => {
    catchUpBlockers(app.world)
    return inFull(inboxRows(db, { actor, today: clock.today(), at: clock.now().toISOString() }))
  })
}
