import { listPeriods } from '@pianqu/shared/periods/period.contract.ts'
import { mount, type Server } from '../../http/mount.ts'
import { allPeriods, currentMonth } from './list-periods.query.ts'

export function periodRoutes(app: Server): void {
  mount(app, listPeriods, ({ db, clock }) => {
    const rows = allPeriods(db)
    return { rows, total: rows.length, current: currentMonth(db, clock.today()) }
  })
}
