import type { Day } from '../time/day.ts'
import type { Area } from './area.schema.ts'

/** Whether an area is in the list of key areas on a day: from the day it enters until the day before it leaves. */
export function isListedOn({ admittedOn, removedOn }: Pick<Area, 'admittedOn' | 'removedOn'>, day: Day): boolean {
  return admittedOn <= day && (removedOn === null || day < removedOn)
}

/** Over which list of areas a day gone by is measured: its own, or today's, which is 重算. */
export const areaLists = ['day', 'today'] as const
export type AreaList = (typeof areaLists)[number]

/** Whether a figure of a day over a list is a recomputation: of a day gone by, over the list of today. */
export const isRecomputed = (list: AreaList, day: Day, today: Day): boolean => list === 'today' && day < today

/** Whether an area is measured on a day: listed on it or, where a day gone by is recomputed over today's list, listed today. */
export function isMeasuredOn(
  area: Pick<Area, 'admittedOn' | 'removedOn'>,
  day: Day,
  today: Day,
  list: AreaList = 'day',
): boolean {
  return isListedOn(area, isRecomputed(list, day, today) ? today : day)
}
