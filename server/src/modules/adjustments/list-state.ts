import type { ListState, Watch } from '@pianqu/shared/adjustments/adjustment.schema.ts'
import type { StateNow } from '@pianqu/shared/adjustments/apply-rule.ts'
import { isWatchedOn } from '@pianqu/shared/adjustments/watched.ts'
import type { Area } from '@pianqu/shared/areas/area.schema.ts'
import { isListedOn } from '@pianqu/shared/areas/membership.ts'
import type { Day } from '@pianqu/shared/time/day.ts'

type Member = Pick<Area, 'code' | 'admittedOn' | 'removedOn'>

/** What an area of the registry is to the list on a day; one that is still to enter is a candidate. */
export function listStateOn(area: Member, watches: readonly Watch[], day: Day): ListState {
  if (day < area.admittedOn) return 'candidate'
  if (!isListedOn(area, day)) return 'removed'
  return watches.some((watch) => watch.areaCode === area.code && isWatchedOn(watch, day)) ? 'watched' : 'listed'
}

/** The same with the last year that has been used up in making it so. */
export function stateNowOn(area: Member, watches: readonly Watch[], day: Day): StateNow {
  const state = listStateOn(area, watches, day)
  const own = watches.filter(({ areaCode, fromOn }) => areaCode === area.code && fromOn <= day)
  const used = own.map(({ basisYear, untilOn, endBasisYear }) =>
    untilOn !== null && untilOn <= day ? (endBasisYear ?? basisYear) : basisYear,
  )
  return { state, sinceYear: used.length > 0 ? Math.max(...used) : null }
}
