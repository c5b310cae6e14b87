import type { PreparedArea } from './coverage.ts'
import type { Placed } from './reach-index.ts'

/** What a straight line of the plane bends on the globe, over an area of any size that a city has. */
const slackMetres = 100

/** Whether a place may lie within so many metres of an area: a few comparisons that spare most projections. */
export function nearArea({ box, plane }: PreparedArea, metres: number): (placed: Placed) => boolean {
  const far = metres + slackMetres
  const [west, east] = [box.west - far, box.east + far]
  const [south, north] = [box.south - far, box.north + far]
  const rim = [west, (west + east) / 2, east].flatMap((x) =>
    [south, (south + north) / 2, north].map((y) => plane.inverse({ x, y })),
  )
  const middle = rim[4]?.[0] ?? 0
  // Seen from the middle, so that an area may lie across the date line.
  const eastward = (longitude: number) => longitude - middle - 360 * Math.round((longitude - middle) / 360)
  const longitudes = rim.map(([longitude]) => eastward(longitude))
  const latitudes = rim.map(([, latitude]) => latitude)
  const [leastEast, mostEast] = [Math.min(...longitudes), Math.max(...longitudes)]
  const [leastNorth, mostNorth] = [Math.min(...latitudes), Math.max(...latitudes)]
  return ({ longitude, latitude }) => {
    if (latitude < leastNorth || latitude > mostNorth) return false
    const along = eastward(longitude)
    return along >= leastEast && along <= mostEast
  }
}
