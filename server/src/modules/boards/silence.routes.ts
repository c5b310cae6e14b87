import { listSilences } from '@pianqu/shared/boards/silence.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { currentMonthFor } from '../figures/figure-scope.query.ts'
import { silencePage } from './silences.query.ts'

export function silenceRoutes(app: Server): void {
  mount(app, listSilences, ({ db, actor, clock, query }) =>
    silencePage(db, { ...query, month: query.month ?? currentMonthFor(db, actor, clock.today()) }),
  )
}
