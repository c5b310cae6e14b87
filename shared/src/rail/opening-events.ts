import type { Day } from '../time/day.ts'
import type { RailStation } from './rail.schema.ts'

export type DatedStation = Pick<
  RailStation,
  'openedOn' | 'forecastOpening' | 'closedOn' | 'earlierServices' | 'hasExit'
>

/** What happens to stations on one day, by their places in the list. */
export interface OpeningEvent {
  readonly on: Day
  readonly opens: readonly number[]
  readonly closes: readonly number[]
  /** Some opening of the day is a forecast. */
  readonly isForecast: boolean
}

/** The day of what was always there. */
const sinceEver: Day = '1900-01-01'

/** Whether a station counted on a day before its last opening. */
const countedBefore = ({ earlierServices, hasExit }: DatedStation, day: Day): boolean =>
  hasExit && (earlierServices ?? []).some(({ openedOn, closedOn }) => (openedOn ?? sinceEver) <= day && day < closedOn)

/**
 * The day from which a station counts since its last opening: its opening, or after today its forecast. A forecast that has passed without an
 * opening is not an opening; one without an exit never counts.
 */
export function countsFrom(
  station: DatedStation,
  today: Day,
): { readonly on: Day; readonly isForecast: boolean } | null {
  const { openedOn, forecastOpening, closedOn, hasExit } = station
  if (!hasExit) return null
  const isForecast = openedOn === null
  const on = openedOn ?? (forecastOpening !== null && forecastOpening > today ? forecastOpening : null)
  return on === null || (closedOn !== null && closedOn <= on) ? null : { on, isForecast }
}

/** Whether a station counts on a day, forecasts after today included. */
export function isExpectedOn(station: DatedStation, day: Day, today: Day): boolean {
  if (countedBefore(station, day)) return true
  const from = countsFrom(station, today)
  return from !== null && from.on <= day && (station.closedOn === null || day < station.closedOn)
}

/** Whether a station might yet be opened by a day: it has a way in, is not closed and does not count. */
export const isCandidateOn = (station: DatedStation, day: Day, today: Day): boolean =>
  station.hasExit && (station.closedOn === null || day < station.closedOn) && !isExpectedOn(station, day, today)

/** The days on which stations open or close, in order. */
export function openingEvents(stations: readonly DatedStation[], today: Day): OpeningEvent[] {
  const days = new Map<Day, { opens: number[]; closes: number[]; isForecast: boolean }>()
  const eventOf = (on: Day) => {
    const event = days.get(on) ?? { opens: [], closes: [], isForecast: false }
    days.set(on, event)
    return event
  }
  for (const [place, station] of stations.entries()) {
    for (const { openedOn, closedOn } of station.hasExit ? (station.earlierServices ?? []) : []) {
      eventOf(openedOn ?? sinceEver).opens.push(place)
      eventOf(closedOn).closes.push(place)
    }
    const from = countsFrom(station, today)
    if (!from) continue
    const event = eventOf(from.on)
    event.opens.push(place)
    event.isForecast ||= from.isForecast
    if (station.closedOn !== null) eventOf(station.closedOn).closes.push(place)
  }
  return [...days].map(([on, event]) => ({ on, ...event })).sort((a, b) => (a.on < b.on ? -1 : 1))
}
