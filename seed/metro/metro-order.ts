import type { RailExit, RailStop } from '@pianqu/shared/rail/line-order.schema.ts'
import type { RailStation } from '@pianqu/shared/rail/rail.schema.ts'
import { between, distance, type Point, positionOf } from '../land/plane.ts'
import { randomOf } from '../random.ts'
import { codedStops, openingDays } from './metro.ts'
import { pointAlong } from './metro-route.ts'
import type { Stop } from './metro-stops.ts'
import { lineCodeAt, linePlans } from './metro-table.ts'

/** Platforms of one station lie no further apart than a walk under a square. */
const walkKm = 0.12

const isLoop = (path: readonly Point[]): boolean => {
  const [first, last] = [path[0], path.at(-1)]
  return first !== undefined && last !== undefined && distance(first, last) === 0
}

/** Where the line's own platform lies: towards its track. */
function platformOf({ at }: Stop, path: readonly Point[], km: number): Point {
  const track = pointAlong(path, km)
  const away = distance(at, track)
  return away > walkKm ? between(at, track, walkKm / away) : track
}

/** Every line in its order, a loop back to where it began; interchanges with a platform for each line. */
export function railStops(stations: readonly RailStation[]): RailStop[] {
  const known = new Map(stations.map((station) => [station.code, station]))
  const coded = codedStops()
  return linePlans.flatMap(({ path }, index) => {
    const lineCode = lineCodeAt(index)
    const riding = coded
      .flatMap(({ code, stop }) => {
        const km = stop.kmByLine.get(lineCode)
        return km === undefined ? [] : [{ code, stop, km }]
      })
      .sort((a, b) => a.km - b.km)
    const round = isLoop(path) ? [...riding, ...riding.slice(0, 1)] : riding
    return round.map(({ code, stop, km }, at): RailStop => {
      const isInterchange = stop.kmByLine.size > 1
      const [longitude, latitude] = isInterchange ? positionOf(platformOf(stop, path, km)) : [null, null]
      const openedOn = openingDays(stop).get(lineCode) ?? null
      const closedOn = known.get(code)?.closedOn ?? null
      return { lineCode, sequence: at + 1, stationCode: code, longitude, latitude, openedOn, closedOn }
    })
  })
}

/** Exits of every third station, around it. */
export function railExits(stations: readonly RailStation[]): RailExit[] {
  const random = randomOf('exits')
  const places = new Map(codedStops().map(({ code, stop }) => [code, stop.at]))
  return stations.flatMap(({ code, hasExit }, index) => {
    const at = places.get(code)
    if (index % 3 !== 0 || !hasExit || !at) return []
    const count = random.int(2, 4)
    return Array.from({ length: count }, (_, number): RailExit => {
      const angle = ((number + random.between(-0.2, 0.2)) / count) * 2 * Math.PI
      const km = random.between(0.06, 0.16)
      const [longitude, latitude] = positionOf([at[0] + km * Math.cos(angle), at[1] + km * Math.sin(angle)])
      return { stationCode: code, name: `${'ABCD'[number]}口`, longitude, latitude }
    })
  })
}
