import type { Day } from '@pianqu/shared/time/day.ts'
import { momentOn } from '@pianqu/shared/time/moment-on.ts'

/** The one clock: instants for sessions and the trail, and the day of the business, which may be pinned. */
export interface Clock {
  /** The instant, UTC. */
  now(): Date
  /** The day in Asia/Shanghai, or the pinned one. */
  today(): Day
  readonly isPinned: boolean
}

/** When something is done in the business: this very instant, on a pinned day this time of that day. UTC. */
export const momentOf = (clock: Pick<Clock, 'now' | 'today'>): string => momentOn(clock.today(), clock.now())

const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
})

/** The server's clock; `pinned` fixes the business day and nothing else. */
export function systemClock(pinned?: string): Clock {
  return {
    now: () => new Date(),
    today: () => (pinned ?? shanghai.format(new Date())) as Day,
    isPinned: pinned !== undefined,
  }
}
