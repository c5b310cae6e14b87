import { getOverview } from '@pianqu/shared/boards/overview.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { currentMonth } from '../figures/list-periods.query.ts'
import { snapshotOf } from '../snapshots/snapshot.facts.ts'
import { overviewOf } from './overview.query.ts'

export function overviewRoutes(app: Server): void {
  mount(app, getOverview, ({ db, clock, query: { month, snapshot } }) => {
    if (snapshot) return snapshotOf(db, snapshot).content.overview
    const today = clock.today()
    return overviewOf(db, month ?? currentMonth(db, today), today)
  })
}
