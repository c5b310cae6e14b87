import { type Day, laterDay } from '../time/day.ts'

/** Money that moves to (above 0) or from (below 0) something on a day. */
export interface DatedAmount {
  readonly on: Day
  readonly amountYuan: number
}

/** A day on which a sum is not what it may be, and what it is then. */
export interface Breach {
  readonly on: Day
  readonly yuan: number
}

/** The sum at the end of each day on which it changes, in order, from a day on. */
export function sumsFrom(amounts: readonly DatedAmount[], from: Day): Breach[] {
  const days = [...new Set([from, ...amounts.map(({ on }) => laterDay(on, from))])].sort((a, b) => (a < b ? -1 : 1))
  return days.map((day) => ({
    on: day,
    yuan: amounts.reduce((sum, { on, amountYuan }) => (on <= day ? sum + amountYuan : sum), 0),
  }))
}

/** The first day from a day on on which the sum is below a floor. */
export const firstBelow = (amounts: readonly DatedAmount[], from: Day, floorYuan: number): Breach | null =>
  sumsFrom(amounts, from).find(({ yuan }) => yuan < floorYuan) ?? null

/** The first day from a day on on which the sum is above a limit. */
export const firstAbove = (amounts: readonly DatedAmount[], from: Day, limitYuan: number): Breach | null =>
  sumsFrom(amounts, from).find(({ yuan }) => yuan > limitYuan) ?? null
