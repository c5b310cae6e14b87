import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { getOverview } from '@pianqu/shared/overview/overview.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { currentMonth } from '../periods/list-periods.query.ts'
import { overviewOf } from './overview.query.ts'

export function overviewRoutes(app: Server): void {
  mount(app, getOverview, ({ db, clock, query: { month, snapshot } }) => {
    if (snapshot) throw new ProblemError('common/not-found', { detail: `没有编号为“${snapshot}”的快照` })
    const today = clock.today()
    return overviewOf(db, month ?? currentMonth(db, today), today)
  })
}
