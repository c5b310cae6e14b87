import { verifyTrail } from '@pianqu/shared/trail/trail.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { verifyTrailJob } from './verify-trail.job.ts'

export function verifyingRoutes(app: Server): void {
  mount(app, verifyTrail, ({ work }) => work(verifyTrailJob, null))
}
