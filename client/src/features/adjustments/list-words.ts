import type { AdjustmentBoard, ListEvent } from '@pianqu/shared/adjustments/adjustment.contract.ts'
import { moveText } from '@pianqu/shared/adjustments/rule.schema.ts'

/** `现有24个片区在列，其中观察1个；将有1项调整生效`. */
export function listSummary({ areas, events }: Pick<AdjustmentBoard, 'areas' | 'events'>): string {
  const listed = areas.filter(({ state }) => state !== 'removed')
  const watched = listed.filter(({ state }) => state === 'watched').length
  const ahead = events.filter(({ isAhead }) => isAhead).length
  const watching = watched > 0 ? `，其中观察${watched}个` : ''
  return `现有${listed.length}个片区在列${watching}${ahead > 0 ? `；将有${ahead}项调整生效` : ''}`
}

const shownNames = 3

/** `竹岭数智城列入观察`, `首批…等23个片区增补入列`. */
export function eventText({ kind, areas }: Pick<ListEvent, 'kind' | 'areas'>): string {
  const names = areas.slice(0, shownNames).map(({ name }) => name)
  const who = areas.length > shownNames ? `${names.join('、')}等${areas.length}个片区` : names.join('、')
  return `${who}${areas.length > shownNames && kind === 'admit' ? '列入名单' : moveText(kind)}`
}
