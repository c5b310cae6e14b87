import { listAccountNotices } from '@pianqu/shared/accounts/account-notice.contract.ts'
import { inFull } from '@pianqu/shared/http/page.ts'
import { mount, type Server } from '../../http/mount.ts'
import { accountNotices } from './account-notices.query.ts'

export function trailRoutes(app: Server): void {
  mount(app, listAccountNotices, ({ db, clock, actor }) => inFull(accountNotices(db, actor, clock.now())))
}
