import { getSetup } from '@pianqu/shared/boards/setup.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { setupOf } from './setup.query.ts'

export function setupRoutes(app: Server): void {
  mount(app, getSetup, ({ db, actor }) => setupOf(db, actor))
}
