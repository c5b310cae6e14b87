import type { Day } from '@pianqu/shared/time/day.ts'
import type { RailMap } from '../rail-data.ts'
import { type MapStation, stationStateOn } from '../station-state.ts'
import { isInside, type Point, type Ring, ringsOn } from './map-outlines.ts'

/** How far a point is from a stretch between two others. */
function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}

/** Whether a circle touches what rings enclose; a ring in another is a hole. */
function reaches(rings: readonly Ring[], at: Point, radiusMetres: number): boolean {
  const isWithin = rings.filter((ring) => isInside(at, ring)).length % 2 === 1
  return (
    isWithin ||
    rings.some((ring) =>
      ring.some((corner, place) => distanceTo(at, ring.at(place - 1) ?? corner, corner) < radiusMetres),
    )
  )
}

interface ReachQuestion {
  readonly day: Day
  readonly today: Day
  readonly radiusMetres: number
}

/** The stations that count on a day and reach an area as it is drawn then. */
export function stationsReaching(
  area: RailMap['areas'][number],
  stations: readonly MapStation[],
  { day, today, radiusMetres }: ReachQuestion,
): MapStation[] {
  const rings = ringsOn(area, day)
  return stations.filter(
    (station) => stationStateOn(station, day, today) === 'open' && reaches(rings, [station.x, station.y], radiusMetres),
  )
}

/** The areas that a station reaches on a day, or would reach if it were open. */
export const areasReachedBy = (
  { x, y }: MapStation,
  areas: RailMap['areas'],
  { day, radiusMetres }: Pick<ReachQuestion, 'day' | 'radiusMetres'>,
): RailMap['areas'] => areas.filter((area) => reaches(ringsOn(area, day), [x, y], radiusMetres))
