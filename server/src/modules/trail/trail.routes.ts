import { listTrail } from '@pianqu/shared/trail/trail.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { trailPage } from './list-trail.query.ts'

export function trailRoutes(app: Server): void {
  mount(app, listTrail, ({ db, actor, query }) => trailPage(db, actor, query))
}
