import { getSource } from '@pianqu/shared/sources/source.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { currentMonthFor } from '../figures/figure-scope.query.ts'
import { publishedSource, sourceOf } from './source.query.ts'

export function sourceRoutes(app: Server): void {
  mount(app, getSource, ({ db, clock, actor, params: { figure }, query: { month, snapshot, code = '' } }) =>
    snapshot
      ? publishedSource(db, actor, { figure, code, snapshot })
      : sourceOf(db, actor, {
          figure,
          code,
          month: month ?? currentMonthFor(db, actor, clock.today()),
          today: clock.today(),
        }),
  )
}
