import type { Day } from '@pianqu/shared/time/day.ts'
import type { Inks } from '../../../ui/chart/inks.ts'
import type { RailMap } from '../rail-data.ts'
import { type MapStation, stationStateOn } from '../station-state.ts'
import type { Point } from './map-outlines.ts'
import type { Path } from './map-shapes.ts'

type Line = RailMap['lines'][number]
type Stop = Line['stops'][number]

/** Whether trains of the line call at a stop on a day; where the line's own day is not stored, the station's counts. */
function isCalledAt({ openedOn }: Stop, station: MapStation | undefined, day: Day, today: Day): boolean {
  const state = station && stationStateOn(station, day, today)
  if (state === 'closed') return false
  return openedOn === null ? state === 'open' : openedOn <= day
}

/** Stretches of a line: solid where trains run on the day, dashed where they are to run; quiet, for red and green are verdicts here. */
export function pathsOf(
  line: Line,
  stations: ReadonlyMap<string, MapStation>,
  day: Day,
  today: Day,
  { faded }: Inks,
): Path[] {
  const known = line.stops.map((stop) => ({
    point: [stop.x, stop.y] as Point,
    isOpen: isCalledAt(stop, stations.get(stop.stationCode), day, today),
  }))
  // Trains pass a single stop that is not open yet between two that are.
  const stops = known.filter(({ isOpen }, at) => isOpen || !(known[at - 1]?.isOpen && known[at + 1]?.isOpen))
  const paths: { points: Point[]; colour: string; isDashed: boolean }[] = []
  for (const [at, stop] of stops.entries()) {
    const before = stops[at - 1]
    if (!before) continue
    const isDashed = !(before.isOpen && stop.isOpen)
    const last = paths.at(-1)
    if (last?.isDashed === isDashed) last.points.push(stop.point)
    else paths.push({ points: [before.point, stop.point], colour: faded, isDashed })
  }
  return paths
}

/** Platforms that do not stand where their station is marked. */
export function platformsOf(lines: readonly Line[], stations: ReadonlyMap<string, MapStation>, { brand }: Inks) {
  return lines.flatMap(({ name, colour, stops }) =>
    stops.flatMap(({ stationCode, x, y }) => {
      const station = stations.get(stationCode)
      const isApart = station !== undefined && Math.hypot(station.x - x, station.y - y) > 1
      return isApart ? [{ name: `${station.name}${name}站台`, x, y, colour: colour ?? brand }] : []
    }),
  )
}
