import type { AdjustmentBoard, ListEvent } from '@pianqu/shared/adjustments/adjustment.contract.ts'
import { moveText } from '@pianqu/shared/adjustments/rule.schema.ts'
import { adjustmentFinding } from '@pianqu/shared/headlines/day-findings.ts'
import { headlineText } from '@pianqu/shared/headlines/headline.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { monthOfDay, yearOf } from '@pianqu/shared/time/month.ts'

/** How many areas are in the list, how many of them watched, and what is decided for days to come. */
export function listHeadline({ areas, events }: Pick<AdjustmentBoard, 'areas' | 'events'>, today: Day): string {
  const listed = areas.filter(({ state }) => state !== 'removed')
  return headlineText(
    adjustmentFinding({
      year: yearOf(monthOfDay(today)),
      listed: listed.length,
      watched: listed.filter(({ state }) => state === 'watched').length,
      ahead: events.filter(({ isAhead }) => isAhead).length,
    }),
  )
}

const shownNames = 3

/** `竹岭数智城列入观察`, `首批…等23个片区增补入列`. */
export function eventText({ kind, areas }: Pick<ListEvent, 'kind' | 'areas'>): string {
  const names = areas.slice(0, shownNames).map(({ name }) => name)
  const who = areas.length > shownNames ? `${names.join('、')}等${areas.length}个片区` : names.join('、')
  return `${who}${areas.length > shownNames && kind === 'admit' ? '列入名单' : moveText(kind)}`
}
