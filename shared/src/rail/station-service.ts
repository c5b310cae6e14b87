import type { Day } from '../time/day.ts'
import type { RailStation } from './rail.schema.ts'

/** Whether people can use the station on that day: opened on it or before, not closed by it, and with a way in. */
export function countsOn(station: Pick<RailStation, 'openedOn' | 'closedOn' | 'hasExit'>, day: Day): boolean {
  const isOpened = station.openedOn !== null && station.openedOn <= day
  const isClosed = station.closedOn !== null && station.closedOn <= day
  return station.hasExit && isOpened && !isClosed
}

/** The stations that count on that day. Rows at one place are kept: circles drawn twice cover no more than once. */
export function servingStations<Station extends Pick<RailStation, 'openedOn' | 'closedOn' | 'hasExit'>>(
  stations: readonly Station[],
  on: Day,
): Station[] {
  return stations.filter((station) => countsOn(station, on))
}
