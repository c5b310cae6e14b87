import { getArea, listAreas } from '@pianqu/shared/areas/area.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { currentMonth } from '../periods/list-periods.query.ts'
import { areaPageOf } from './area-page.query.ts'
import { areaList, publishedAreas } from './list-areas.query.ts'

export function areaRoutes(app: Server): void {
  mount(app, listAreas, ({ db, clock, query: { month, snapshot, ...query } }) =>
    snapshot
      ? publishedAreas(db, snapshot, query.category)
      : areaList(db, month ?? currentMonth(db, clock.today()), query),
  )

  mount(app, getArea, ({ db, clock, actor, params, query }) =>
    areaPageOf(db, actor, params.code, query.month ?? currentMonth(db, clock.today())),
  )
}
