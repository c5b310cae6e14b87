import { getOverview } from '@pianqu/shared/boards/overview.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { currentMonthFor, demandSums } from '../figures/figure-scope.query.ts'
import { snapshotOf } from '../snapshots/snapshot.facts.ts'
import { overviewOf } from './overview.query.ts'

export function overviewRoutes(app: Server): void {
  mount(app, getOverview, ({ db, clock, actor, query: { month, snapshot } }) => {
    if (snapshot) return snapshotOf(db, snapshot).content.overview
    const today = clock.today()
    const shown = month ?? currentMonthFor(db, actor, today)
    demandSums(db, actor, shown)
    return overviewOf(db, shown, today)
  })
}
