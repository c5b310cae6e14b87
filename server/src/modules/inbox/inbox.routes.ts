import { getInbox } from '@pianqu/shared/inbox/inbox.contract.ts'
import { momentOf } from '../../clock.ts'
import { mount, type Server } from '../../http/mount.ts'
import { catchUpBlockers } from '../blockers/blocker.routes.ts'
import { inboxOf } from './inbox.query.ts'

export function inboxRoutes(app: Server): void {
  mount(app, getInbox, ({ db, actor, clock }) => {
    catchUpBlockers(app.world)
    return inboxOf(db, { actor, today: clock.today(), at: momentOf(clock) })
  })
}
