import { listSilences } from '@pianqu/shared/boards/silence.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { silencePage } from './silences.query.ts'

export function silenceRoutes(app: Server): void {
  mount(app, listSilences, ({ db, query }) => silencePage(db, query))
}
