import type { Day } from './day.ts'
import { dayOfInstant } from './instant-text.ts'

const dayMs = 86_400_000

/**
 * The instant on a day of the business at the time of another instant: what people did on a pinned day is said to have been
 * done on that day. Where the day is that of the instant, it is the instant.
 */
export function momentOn(day: Day, instant: Date): string {
  const days = (Date.parse(day) - Date.parse(dayOfInstant(instant.toISOString()))) / dayMs
  return new Date(instant.getTime() + days * dayMs).toISOString()
}
