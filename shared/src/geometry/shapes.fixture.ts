import type { Disc } from './disc.ts'
import type { PlanarPart } from './planar-area.ts'
import type { Point } from './projection.ts'
import type { Ring } from './ring.ts'

/** Shapes and closed forms, in planar metres, that the tests of the disc arithmetic compare against. */
export const disc = (x: number, y: number, radius = 800): Disc => ({ x, y, radius })

export const discArea = (radius = 800): number => Math.PI * radius ** 2

/** What a straight line at this distance from the centre cuts off. */
export const segmentArea = (distance: number, radius = 800): number =>
  radius ** 2 * Math.acos(distance / radius) - distance * Math.sqrt(radius ** 2 - distance ** 2)

/** What two discs of one radius have in common. */
export const lensArea = (distance: number, radius = 800): number => 2 * segmentArea(distance / 2, radius)

export const rectangle = (west: number, south: number, east: number, north: number): Ring => [
  { x: west, y: south },
  { x: east, y: south },
  { x: east, y: north },
  { x: west, y: north },
]

export const polygon = (sides: number, circumradius: number): Ring =>
  Array.from({ length: sides }, (_, index) => {
    const angle = (2 * Math.PI * index) / sides
    return { x: circumradius * Math.cos(angle), y: circumradius * Math.sin(angle) }
  })

/** A square of 10 km by 10 km around the origin. */
export const wideSquare: readonly PlanarPart[] = [[rectangle(-5000, -5000, 5000, 5000)]]

export const moved = <Place extends Point>(place: Place, east: number, north: number): Place => ({
  ...place,
  x: place.x + east,
  y: place.y + north,
})

export const rotated = <Place extends Point>(place: Place, angle: number): Place => ({
  ...place,
  x: place.x * Math.cos(angle) - place.y * Math.sin(angle),
  y: place.x * Math.sin(angle) + place.y * Math.cos(angle),
})
