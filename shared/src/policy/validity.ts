import { type Day, daysBetween } from '../time/day.ts'

/** How a document, a clause or a rule stands on a day. */
export const validityNames = { upcoming: '未到施行日', valid: '有效', expiring: '即将到期', expired: '已失效' } as const
export type Validity = keyof typeof validityNames

/** Days before the end from which something is about to end. */
const noticeDays = 90

interface Dated {
  readonly validFrom: Day | null
  readonly validUntil: Day | null
}

/** The last day is in, the day after it is out; without a first day it has always been in force. */
export function validityOn({ validFrom, validUntil }: Dated, on: Day): Validity {
  if (validUntil !== null && on > validUntil) return 'expired'
  if (validFrom !== null && on < validFrom) return 'upcoming'
  return validUntil !== null && daysBetween(on, validUntil) <= noticeDays ? 'expiring' : 'valid'
}

/** `已失效（2025-12-31）`. */
export const validityText = (dated: Dated, on: Day): string => {
  const state = validityOn(dated, on)
  if (state === 'upcoming') return `${validityNames.upcoming}（${dated.validFrom}起）`
  return dated.validUntil === null ? validityNames[state] : `${validityNames[state]}（${dated.validUntil}）`
}

/** A parameter that was checked longer ago than this is to be checked again. */
const checkMonths = 12

/** Whether a check of a day has run out by another: the same day a year later is still in time. */
export function needsCheck(checkedOn: Day | null, on: Day): boolean {
  if (checkedOn === null) return true
  const [year, month, day] = checkedOn.split('-').map(Number)
  const end = new Date(Date.UTC((year ?? 0) + checkMonths / 12, (month ?? 1) - 1, day ?? 1)).toISOString().slice(0, 10)
  return on > end
}
