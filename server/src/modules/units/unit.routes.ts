import { inFull } from '@pianqu/shared/http/page.ts'
import { listUnits } from '@pianqu/shared/units/unit.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { allUnits } from './unit.facts.ts'

export function unitRoutes(app: Server): void {
  mount(app, listUnits, ({ db, query: { type } }) => inFull(allUnits(db).filter((unit) => !type || unit.type === type)))
}
