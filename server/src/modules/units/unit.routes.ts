import { listUnits } from '@pianqu/shared/units/unit.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { allUnits } from './unit.facts.ts'

export function unitRoutes(app: Server): void {
  mount(app, listUnits, ({ db, query: { type } }) => {
    const rows = allUnits(db).filter((unit) => !type || unit.type === type)
    return { rows, total: rows.length }
  })
}
