import {
  getRankingHistory,
  getRankings,
  getRankingsWorkbook,
  getRankingWhy,
} from '@pianqu/shared/rankings/ranking.contract.ts'
import { yearOf } from '@pianqu/shared/time/month.ts'
import { FileReply, mount, type Server } from '../../http/mount.ts'
import { currentMonthFor } from '../figures/figure-scope.query.ts'
import { listWorkbookJob } from '../lists/list-workbook.job.ts'
import { rankingFor, rankingWhy } from './ranking.query.ts'
import { openHistory } from './ranking-history.query.ts'
import { rankingWorkbook } from './ranking-workbook.ts'

export function rankingRoutes(app: Server): void {
  mount(app, getRankings, ({ db, clock, actor, query: { month, by, group, snapshot } }) =>
    rankingFor(db, actor, { month: month ?? currentMonthFor(db, actor, clock.today()), by, group, snapshot }),
  )

  mount(app, getRankingsWorkbook, async ({ db, clock, actor, work, query }) => {
    const { month = currentMonthFor(db, actor, clock.today()), by, group, snapshot } = query
    const ranking = rankingFor(db, actor, { month, by, group, snapshot })
    const list = rankingWorkbook(ranking, { ...query, actor, now: clock.now() })
    return new FileReply(await work(listWorkbookJob, list), list.fileName)
  })

  mount(app, getRankingHistory, ({ db, clock, actor, query: { year, by, group } }) =>
    openHistory(db, actor, { group, by, year: year ?? yearOf(currentMonthFor(db, actor, clock.today())) }),
  )

  mount(app, getRankingWhy, ({ db, clock, actor, query: { month, by, group, snapshot, code } }) =>
    rankingWhy(db, actor, { month: month ?? currentMonthFor(db, actor, clock.today()), by, group, snapshot, code }),
  )
}
