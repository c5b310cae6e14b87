import type { Boundary } from '../geometry/boundary.schema.ts'
import { partsOf } from '../geometry/boundary-parts.ts'

/** An upright rectangle in WGS-84 degrees. */
export interface DegreeBounds {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** Mainland and islands with room to spare: the widest that a city's bounds can be. */
export const boundsOfChina: DegreeBounds = { west: 73, south: 3, east: 136, north: 54 }

/** The rectangle around all boundaries, grown on each side by so many degrees (0.3 is about 30 km); `null` for none. */
export function boundsAround(boundaries: readonly Boundary[], growDegrees = 0.3): DegreeBounds | null {
  let west = Number.POSITIVE_INFINITY
  let south = Number.POSITIVE_INFINITY
  let east = Number.NEGATIVE_INFINITY
  let north = Number.NEGATIVE_INFINITY
  for (const [longitude = Number.NaN, latitude = Number.NaN] of boundaries.flatMap(partsOf).flat(2)) {
    west = Math.min(west, longitude)
    south = Math.min(south, latitude)
    east = Math.max(east, longitude)
    north = Math.max(north, latitude)
  }
  if (west > east) return null
  return { west: west - growDegrees, south: south - growDegrees, east: east + growDegrees, north: north + growDegrees }
}

/** Whether a place in WGS-84 degrees lies in the rectangle, its edges included. */
export function isWithin({ west, south, east, north }: DegreeBounds, longitude: number, latitude: number): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north
}
