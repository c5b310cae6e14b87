import type { Point } from './projection.ts'
import type { Box, HalfPlane, Ring } from './ring.ts'

/** A disc in planar metres. */
export interface Disc {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** The signed angle from one direction to another, in radians, seen from the origin. */
const turn = (p: Point, q: Point): number => Math.atan2(p.x * q.y - p.y * q.x, p.x * q.x + p.y * q.y)

const pointAt = (start: Point, along: Point, share: number): Point => ({
  x: start.x + share * along.x,
  y: start.y + share * along.y,
})

/** The signed area of the triangle origin–p–q as far as it lies in the disc around the origin. */
function sliceArea(p: Point, q: Point, radius: number): number {
  const squaredRadius = radius * radius
  const cross = p.x * q.y - p.y * q.x
  if (p.x * p.x + p.y * p.y <= squaredRadius && q.x * q.x + q.y * q.y <= squaredRadius) return cross / 2

  const along = { x: q.x - p.x, y: q.y - p.y }
  const squaredLength = along.x * along.x + along.y * along.y
  const reach = squaredLength * squaredRadius - cross * cross
  if (reach <= 0) return (squaredRadius * turn(p, q)) / 2

  const middle = -(p.x * along.x + p.y * along.y) / squaredLength
  const half = Math.sqrt(reach) / squaredLength
  const enter = Math.max(0, middle - half)
  const leave = Math.min(1, middle + half)
  if (enter >= leave) return (squaredRadius * turn(p, q)) / 2

  const before = enter > 0 ? turn(p, pointAt(p, along, enter)) : 0
  const after = leave < 1 ? turn(pointAt(p, along, leave), q) : 0
  return (cross * (leave - enter) + squaredRadius * (before + after)) / 2
}

/**
 * Signed square metres of a ring, given from the disc's centre, inside the disc: Green's theorem over chords and arcs.
 * Continuous in every coordinate, so a tangent, a vertex on the circle or a doubled point needs no case of its own.
 */
export function areaInDisc(ring: Ring, radius: number): number {
  let before = ring.at(-1)
  let area = 0
  for (const here of ring) {
    if (before) area += sliceArea(before, here, radius)
    before = here
  }
  return area
}

/** Whether the disc has more than a point of its rim in common with the box. */
export function reachesBox({ x, y, radius }: Disc, { west, south, east, north }: Box): boolean {
  const away = Math.max(west - x, 0, x - east)
  const aside = Math.max(south - y, 0, y - north)
  return away * away + aside * aside < radius * radius
}

/**
 * The points, seen from the centre of `own`, that belong to `own` rather than to `other`: beyond the line through the two
 * circles' crossings (their power line) the other disc has whatever `own` has.
 */
export function ownSide(own: Disc, other: Disc): HalfPlane {
  const [x, y] = [other.x - own.x, other.y - own.y]
  const powers = (own.radius - other.radius) * (own.radius + other.radius)
  const scale = Math.max(Math.abs(x), Math.abs(y))
  // About one centre there is no line: the larger disc has everything.
  if (scale === 0) return { a: 0, b: 0, c: powers }
  // Scaled, because the squares of a distance far below a nanometre would vanish, and with them its direction.
  const [a, b] = [x / scale, y / scale]
  return { a: 2 * a, b: 2 * b, c: x * a + y * b + powers / scale }
}
