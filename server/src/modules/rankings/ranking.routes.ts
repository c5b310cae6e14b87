import { getRankingHistory, getRankings, getRankingWhy } from '@pianqu/shared/rankings/ranking.contract.ts'
import { yearOf } from '@pianqu/shared/time/month.ts'
import { mount, type Server } from '../../http/mount.ts'
import { currentMonth } from '../figures/list-periods.query.ts'
import { rankingFor, rankingWhy } from './ranking.query.ts'
import { rankingHistory } from './ranking-history.query.ts'

export function rankingRoutes(app: Server): void {
  mount(app, getRankings, ({ db, clock, actor, query: { month, by, group, snapshot } }) =>
    rankingFor(db, actor, { month: month ?? currentMonth(db, clock.today()), by, group, snapshot }),
  )

  mount(app, getRankingHistory, ({ db, clock, query: { year, by, group } }) =>
    rankingHistory(db, { group, by, year: year ?? yearOf(currentMonth(db, clock.today())) }),
  )

  mount(app, getRankingWhy, ({ db, clock, actor, query: { month, by, group, snapshot, code } }) =>
    rankingWhy(db, actor, { month: month ?? currentMonth(db, clock.today()), by, group, snapshot, code }),
  )
}
