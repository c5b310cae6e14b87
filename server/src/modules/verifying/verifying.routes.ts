import { verifyTrail } from '@pianqu/shared/trail/trail.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { currentMonth } from '../figures/list-periods.query.ts'
import { keptSums } from '../figures/sums-digest.query.ts'
import { toldTo } from './told-to.ts'
import { verifyTrailJob } from './verify-trail.job.ts'

export function verifyingRoutes(app: Server): void {
  mount(app, verifyTrail, async ({ db, clock, actor, work }) =>
    toldTo(actor, await work(verifyTrailJob, keptSums(db, currentMonth(db, clock.today())))),
  )
}
