import { getTypedValues, typeValues as typeValuesEndpoint } from '@pianqu/shared/indicators/library/typed.contract.ts'
import { getIndicator, listAreaIndicators, listIndicators } from '@pianqu/shared/indicators/library.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { areaIndicators } from './area-indicators.query.ts'
import { indicatorList, indicatorPage } from './indicator-page.query.ts'
import { typeValues } from './type-values.command.ts'
import { typedPage } from './typed-values.query.ts'

export function indicatorRoutes(app: Server): void {
  mount(app, listIndicators, ({ db, actor, clock, query: { month } }) =>
    indicatorList(db, { actor, today: clock.today() }, month),
  )

  mount(app, listAreaIndicators, ({ db, actor, clock, params, query }) =>
    areaIndicators(db, { actor, today: clock.today(), ...params, ...query }),
  )

  mount(app, getIndicator, ({ db, actor, clock, params, query }) =>
    indicatorPage(db, { actor, today: clock.today(), ...params, ...query }),
  )

  mount(app, getTypedValues, ({ db, actor, params, query }) => typedPage(db, { actor, ...params, ...query }))

  mount(app, typeValuesEndpoint, ({ command, params, body }) => ({
    changed: command((change) => typeValues(change, { ...params, ...body })),
  }))
}
