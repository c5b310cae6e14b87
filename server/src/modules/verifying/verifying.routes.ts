import { verifyTrail } from '@pianqu/shared/trail/trail.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { witnessesOf } from '../../http/witnesses.ts'
import { verifiedTrail } from './verify-trail.query.ts'

export function verifyingRoutes(app: Server): void {
  mount(app, verifyTrail, ({ db }) => verifiedTrail(db, witnessesOf(app.world)))
}
