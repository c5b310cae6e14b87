import { ProblemError } from '@pianqu/shared/http/problem.ts'
import {
  endLightOverride as endEndpoint,
  type LightOverrideRow,
  listLightOverrides,
  setLightOverride as setEndpoint,
} from '@pianqu/shared/lights/light-override.contract.ts'
import type { Database } from '../../db/database.ts'
import { mount, type Server } from '../../http/mount.ts'
import { currentMonthFor, openMonths } from '../figures/figure-scope.query.ts'
import { endLightOverride } from '../lights/end-light-override.command.ts'
import { lightOverrideList } from '../lights/list-light-overrides.query.ts'
import { setLightOverride } from '../lights/set-light-override.command.ts'
import { firstUnpublishedMonth } from '../months/period.facts.ts'
import { openFigure } from './project-page.query.ts'

function oneOf(db: Database, code: string, id: string): LightOverrideRow {
  const found = lightOverrideList(db, code).find(({ overrideId }) => overrideId === id)
  if (!found) throw new ProblemError('common/not-found')
  return found
}

export function lightRoutes(app: Server): void {
  mount(app, listLightOverrides, ({ db, clock, actor, params: { code } }) => {
    const firstMonth = firstUnpublishedMonth(db, clock.today())
    const { project, areaCode } = openFigure(db, actor, code, currentMonthFor(db, actor, clock.today()))
    const opens = openMonths(db, actor, { districtCode: project.districtCode, areaCode })
    const rows = lightOverrideList(db, code).filter(({ fromMonth }) => opens(fromMonth))
    return { rows, total: rows.length, firstMonth }
  })

  mount(app, setEndpoint, ({ db, command, params: { code }, body }) => {
    const id = command((change) => setLightOverride(change, { code, ...body }))
    return oneOf(db, code, id)
  })

  mount(app, endEndpoint, ({ db, command, params: { code, overrideId }, body }) => {
    command((change) => endLightOverride(change, { code, overrideId, ...body }))
    return oneOf(db, code, overrideId)
  })
}
