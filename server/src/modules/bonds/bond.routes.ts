import { getBondShare } from '@pianqu/shared/bonds/bond.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { mount, type Server } from '../../http/mount.ts'
import { bondShareOf, namedShare } from './bond-share.query.ts'

/** Without a day asked for, everything recorded as issued counts: the end of the year, or today if that is later. */
const latest = (year: number, today: Day): Day => {
  const end = `${year}-12-31` as Day
  return end > today ? end : today
}

export function bondRoutes(app: Server): void {
  mount(app, getBondShare, ({ db, clock, query: { year, basis, asOf } }) => {
    const today = clock.today()
    const share = bondShareOf(db, { year, basis, asOf: asOf ?? latest(year, today), today })
    return namedShare(db, share)
  })
}
