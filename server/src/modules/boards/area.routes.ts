import { getArea, listAreas } from '@pianqu/shared/boards/area.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { currentMonth } from '../figures/list-periods.query.ts'
import { areaPageOf, publishedArea } from './area-page.query.ts'
import { areaList, publishedAreas } from './list-areas.query.ts'

export function areaRoutes(app: Server): void {
  mount(app, listAreas, ({ db, clock, query: { month, snapshot, ...query } }) =>
    snapshot
      ? publishedAreas(db, snapshot, query.category)
      : areaList(db, month ?? currentMonth(db, clock.today()), query),
  )

  mount(app, getArea, ({ db, clock, actor, params: { code }, query: { month, snapshot } }) =>
    snapshot
      ? publishedArea(db, actor, code, snapshot)
      : areaPageOf(db, actor, code, month ?? currentMonth(db, clock.today())),
  )
}
