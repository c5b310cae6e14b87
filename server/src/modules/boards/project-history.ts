import type { Actor } from '@pianqu/shared/access/access.ts'
import { monthReading } from '@pianqu/shared/access/month-reading.ts'
import { isMonth, type Month } from '@pianqu/shared/time/month.ts'
import type { TrailLine } from '@pianqu/shared/trail/trail.contract.ts'

/** What was done with a draft is nobody else's to read, whatever became of its month (domain §13). */
const ofDrafts = /^(report\.|correction\.(propose|refuse)$|period\.(except|end-exception)$)/

/** The month that a line says something of: of an imported row its own, of a light the first it holds in. */
function monthOf({ detail }: TrailLine): Month | null {
  const { after, before, month = rowMonth(after) ?? rowMonth(before), fromMonth, lastMonth } = detail
  const said = [month, fromMonth, lastMonth].find((each) => typeof each === 'string')
  return typeof said === 'string' && isMonth(said) ? said : null
}

const rowMonth = (row: unknown): unknown =>
  typeof row === 'object' && row !== null && 'month' in row ? row.month : undefined

/** Which lines of a project's trail this person may read. */
export function mayReadHistory(
  actor: Pick<Actor, 'role' | 'unitCode'>,
  { districtCode }: { readonly districtCode: string },
  opens: (month: Month) => boolean,
): (line: TrailLine) => boolean {
  const reading = monthReading(actor.role, false)
  const isInside = reading === 'lines' || (reading === 'own' && districtCode === actor.unitCode)
  return (line) => {
    if (isInside) return true
    const month = monthOf(line)
    return !ofDrafts.test(line.action) && (month === null || opens(month))
  }
}
