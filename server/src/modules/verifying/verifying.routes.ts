import { verifyTrail } from '@pianqu/shared/trail/trail.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { toldTo } from './told-to.ts'
import { verifyTrailJob } from './verify-trail.job.ts'

export function verifyingRoutes(app: Server): void {
  mount(app, verifyTrail, async ({ actor, work }) => toldTo(actor, await work(verifyTrailJob, null)))
}
