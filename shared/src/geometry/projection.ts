import type { Position } from './boundary.schema.ts'

/** A point of a plane, in metres: `x` to the east, `y` to the north. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A plane laid over one place. Both directions are exact to far under a millimetre within 100 km of its centre. */
export interface Plane {
  /** WGS-84 degrees to metres from the centre. */
  readonly forward: (position: Position) => Point
  /** Metres from the centre back to WGS-84 degrees. */
  readonly inverse: (point: Point) => Position
}

type Series = readonly [number, number, number, number]

const flattening = 1 / 298.257223563
const n = flattening / (2 - flattening)
const eccentricity = Math.sqrt(flattening * (2 - flattening))
const rectifyingRadiusMetres = (6378137 / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64)

/** Krüger's coefficients to n⁴, as in Karney 2011 (eq. 35, 36): what is left out stays below a micrometre. */
const toRectifying: Series = [
  n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3 + (41 / 180) * n ** 4,
  (13 / 48) * n ** 2 - (3 / 5) * n ** 3 + (557 / 1440) * n ** 4,
  (61 / 240) * n ** 3 - (103 / 140) * n ** 4,
  (49561 / 161280) * n ** 4,
]
const fromRectifying: Series = [
  -(n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3 - (1 / 360) * n ** 4),
  -((1 / 48) * n ** 2 + (1 / 15) * n ** 3 - (437 / 1440) * n ** 4),
  -((17 / 480) * n ** 3 - (37 / 840) * n ** 4),
  -((4397 / 161280) * n ** 4),
]
const toLatitude: Series = [
  2 * n - (2 / 3) * n ** 2 - 2 * n ** 3 + (116 / 45) * n ** 4,
  (7 / 3) * n ** 2 - (8 / 5) * n ** 3 - (227 / 45) * n ** 4,
  (56 / 15) * n ** 3 - (136 / 35) * n ** 4,
  (4279 / 630) * n ** 4,
]

/**
 * The complex angle `north + i·east` (radians) with the series' sines of its even multiples added. Each sine follows from
 * the two before it, because a boundary has thousands of points and sines are slow.
 */
function bend(north: number, east: number, series: Series): { north: number; east: number } {
  const [sine, cosine] = [Math.sin(2 * north), Math.cos(2 * north)]
  const [hyperbolicSine, hyperbolicCosine] = [Math.sinh(2 * east), Math.cosh(2 * east)]
  const [stepNorth, stepEast] = [2 * cosine * hyperbolicCosine, -2 * sine * hyperbolicSine]
  let before = { north: 0, east: 0 }
  let multiple = { north: sine * hyperbolicCosine, east: cosine * hyperbolicSine }
  let bent = { north, east }
  for (const coefficient of series) {
    bent = { north: bent.north + coefficient * multiple.north, east: bent.east + coefficient * multiple.east }
    const next = {
      north: stepNorth * multiple.north - stepEast * multiple.east - before.north,
      east: stepNorth * multiple.east + stepEast * multiple.north - before.east,
    }
    before = multiple
    multiple = next
  }
  return bent
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180
const degrees = (angle: number): number => (angle * 180) / Math.PI

/** Degrees brought into −180 to 180, so that a plane may lie across the date line. */
const wrapped = (longitude: number): number => longitude - 360 * Math.round(longitude / 360)

/** Transverse Mercator metres from the equator and the central meridian. */
function project(longitude: number, latitude: number): Point {
  const sine = Math.sin(radians(latitude))
  const conformal = Math.sinh(Math.atanh(sine) - eccentricity * Math.atanh(eccentricity * sine))
  const east = radians(longitude)
  const bent = bend(
    Math.atan2(conformal, Math.cos(east)),
    Math.asinh(Math.sin(east) / Math.hypot(conformal, Math.cos(east))),
    toRectifying,
  )
  return { x: rectifyingRadiusMetres * bent.east, y: rectifyingRadiusMetres * bent.north }
}

/**
 * The ellipsoidal transverse Mercator plane (WGS-84, scale 1) whose origin and central meridian are the centre's: near it
 * lengths and areas are those on the ground, to 5 parts in a million at 20 km.
 */
export function localPlane([centreLongitude, centreLatitude]: Position): Plane {
  const northing = project(0, centreLatitude).y
  return {
    forward: ([longitude, latitude]) => {
      const { x, y } = project(wrapped(longitude - centreLongitude), latitude)
      return { x, y: y - northing }
    },
    inverse: ({ x, y }) => {
      const { north, east } = bend((y + northing) / rectifyingRadiusMetres, x / rectifyingRadiusMetres, fromRectifying)
      const conformal = Math.asin(Math.sin(north) / Math.cosh(east))
      const longitude = degrees(Math.atan2(Math.sinh(east), Math.cos(north)))
      return [wrapped(centreLongitude + longitude), degrees(bend(conformal, 0, toLatitude).north)]
    },
  }
}
