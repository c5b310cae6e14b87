import { getArea, getAreasWorkbook, listAreas } from '@pianqu/shared/boards/area.contract.ts'
import { FileReply, mount, type Server } from '../../http/mount.ts'
import { currentMonthFor } from '../figures/figure-scope.query.ts'
import { listWorkbookJob } from '../lists/list-workbook.job.ts'
import { areaPageOf, publishedArea } from './area-page.query.ts'
import { areasWorkbook } from './areas-workbook.query.ts'
import { openAreas, publishedAreas } from './list-areas.query.ts'

export function areaRoutes(app: Server): void {
  mount(app, listAreas, ({ db, clock, actor, query: { month, snapshot, ...query } }) =>
    snapshot
      ? publishedAreas(db, snapshot, query.category)
      : openAreas(db, actor, month ?? currentMonthFor(db, actor, clock.today()), query),
  )

  mount(app, getAreasWorkbook, async ({ db, clock, actor, work, query }) => {
    const month = query.month ?? currentMonthFor(db, actor, clock.today())
    const list = areasWorkbook(db, actor, { ...query, month, now: clock.now() })
    return new FileReply(await work(listWorkbookJob, list), list.fileName)
  })

  mount(app, getArea, ({ db, clock, actor, params: { code }, query: { month, snapshot } }) =>
    snapshot
      ? publishedArea(db, actor, code, snapshot)
      : areaPageOf(db, actor, code, month ?? currentMonthFor(db, actor, clock.today())),
  )
}
