import type { Day } from '../time/day.ts'
import type { Area } from './area.schema.ts'

/** Whether an area is in the list of key areas on a day: from the day it enters until the day before it leaves. */
export function isListedOn({ admittedOn, removedOn }: Pick<Area, 'admittedOn' | 'removedOn'>, day: Day): boolean {
  return admittedOn <= day && (removedOn === null || day < removedOn)
}

/**
 * Whether an area is measured on a day: listed on it or, on a day gone by, listed today, so that the figures of the past
 * are of the areas that are spoken of now.
 */
export function isMeasuredOn(area: Pick<Area, 'admittedOn' | 'removedOn'>, day: Day, today: Day): boolean {
  return isListedOn(area, day) || (day <= today && isListedOn(area, today))
}
