import type { Day } from '../time/day.ts'
import type { Watch } from './adjustment.schema.ts'

/** Whether an area is watched on a day: from the day the watch begins until the day before it ends. */
export const isWatchedOn = ({ fromOn, untilOn }: Pick<Watch, 'fromOn' | 'untilOn'>, day: Day): boolean =>
  fromOn <= day && (untilOn === null || day < untilOn)

/** Since when an area is watched on a day; null where it is not. */
export const watchedSince = (watches: readonly Watch[], areaCode: string, day: Day): Day | null =>
  watches.find((watch) => watch.areaCode === areaCode && isWatchedOn(watch, day))?.fromOn ?? null
