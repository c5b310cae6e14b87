import { type Actor, may } from '@pianqu/shared/access/access.ts'
import type { Inbox } from '@pianqu/shared/inbox/inbox.contract.ts'
import type { Database } from '../../db/database.ts'
import { reportStandings } from './report-waits.query.ts'

/** How far the month is that is being filled: of the own unit, for the desk of all units. Null where there is none. */
export function monthInHand(db: Database, actor: Actor): Inbox['month'] {
  const isDesk = may(actor, 'reports:review')
  if (!isDesk && !may(actor, 'reports:write')) return null
  const mine = reportStandings(db).filter(({ unitCode }) => isDesk || unitCode === actor.unitCode)
  const month = mine
    .map((report) => report.month)
    .sort()
    .at(-1)
  if (month === undefined) return null
  const rows = mine.filter((report) => report.month === month)
  const sum = (name: 'owed' | 'accepted' | 'submitted' | 'returned' | 'draft' | 'empty') =>
    rows.reduce((total, row) => total + row[name], 0)
  return {
    month,
    owed: sum('owed'),
    accepted: sum('accepted'),
    submitted: sum('submitted'),
    returned: sum('returned'),
    draft: sum('draft'),
    empty: sum('empty'),
  }
}
