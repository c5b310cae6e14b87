import type { Day } from '../time/day.ts'
import type { Area } from './area.schema.ts'

/** Whether an area is in the list of key areas on a day: from the day it enters until the day before it leaves. */
export function isListedOn({ admittedOn, removedOn }: Pick<Area, 'admittedOn' | 'removedOn'>, day: Day): boolean {
  return admittedOn <= day && (removedOn === null || day < removedOn)
}
