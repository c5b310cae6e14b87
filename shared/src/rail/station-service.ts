import type { Day } from '../time/day.ts'
import type { RailStation } from './rail.schema.ts'
import { type Service, servesOn } from './service.ts'

type Serving = Pick<RailStation, 'hasExit'> & Service

/** Whether people can use the station on that day: it serves, and has a way in. */
export const countsOn = (station: Serving, day: Day): boolean => station.hasExit && servesOn(station, day)

/** The stations that count on that day. Rows at one place are kept: circles drawn twice cover no more than once. */
export function servingStations<Station extends Serving>(stations: readonly Station[], on: Day): Station[] {
  return stations.filter((station) => countsOn(station, on))
}
