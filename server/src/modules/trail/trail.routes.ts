import { listAccountNotices } from '@pianqu/shared/accounts/account-notice.contract.ts'
import { inFull } from '@pianqu/shared/http/page.ts'
import { listTrail } from '@pianqu/shared/trail/trail.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { accountNotices } from './account-notices.query.ts'
import { trailPage } from './list-trail.query.ts'

export function trailRoutes(app: Server): void {
  mount(app, listAccountNotices, ({ db, clock, actor }) => inFull(accountNotices(db, actor, clock.now())))

  mount(app, listTrail, ({ db, actor, query }) => trailPage(db, actor, query))
}
