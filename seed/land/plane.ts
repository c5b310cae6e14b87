import type { Position } from '@pianqu/shared/geometry/boundary.schema.ts'

/** Kilometres east and north of the centre of the demo city. */
export type Point = readonly [x: number, y: number]

const centre = { longitude: 104.62, latitude: 30.55 }
const kmPerDegreeNorth = 110.86
const kmPerDegreeEast = 111.32 * Math.cos((centre.latitude * Math.PI) / 180)

/** Six decimals are a tenth of a metre: finer would only look exact. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

/** The flat drawing board is bent onto the globe only here; distances stay right to about one in a hundred. */
export function positionOf([x, y]: Point): Position {
  return [rounded(centre.longitude + x / kmPerDegreeEast), rounded(centre.latitude + y / kmPerDegreeNorth)]
}

export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1])

export const between = (a: Point, b: Point, share: number): Point => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
]
