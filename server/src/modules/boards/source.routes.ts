import { getSource } from '@pianqu/shared/sources/source.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { currentMonth } from '../figures/list-periods.query.ts'
import { publishedSource, sourceOf } from './source.query.ts'

export function sourceRoutes(app: Server): void {
  mount(app, getSource, ({ db, clock, actor, params: { figure }, query: { month, snapshot, code = '' } }) =>
    snapshot
      ? publishedSource(db, actor, { figure, code, snapshot })
      : sourceOf(db, actor, { figure, code, month: month ?? currentMonth(db, clock.today()) }),
  )
}
