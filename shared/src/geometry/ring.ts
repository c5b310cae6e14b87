import type { Point } from './projection.ts'

/** A closed outline without its closing point, in planar metres. */
export type Ring = readonly Point[]

/** An upright rectangle, in planar metres. */
export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** The points with `a·x + b·y ≤ c`. */
export interface HalfPlane {
  readonly a: number
  readonly b: number
  readonly c: number
}

/** Enclosed square metres, positive when the ring runs counter-clockwise. */
export function signedArea(ring: Ring): number {
  const [first] = ring
  let before = ring.at(-1)
  if (!first || !before) return 0
  let doubled = 0
  for (const here of ring) {
    // Taken from the first point, so that large coordinates do not drown a small area.
    doubled += (before.x - first.x) * (here.y - first.y) - (here.x - first.x) * (before.y - first.y)
    before = here
  }
  return doubled / 2
}

/** The smallest box around all points; inside out, and so touching nothing, when there are none. */
export function boxAround(rings: readonly Ring[]): Box {
  let west = Number.POSITIVE_INFINITY
  let south = Number.POSITIVE_INFINITY
  let east = Number.NEGATIVE_INFINITY
  let north = Number.NEGATIVE_INFINITY
  for (const ring of rings) {
    for (const { x, y } of ring) {
      west = Math.min(west, x)
      south = Math.min(south, y)
      east = Math.max(east, x)
      north = Math.max(north, y)
    }
  }
  return { west, south, east, north }
}

/** What two boxes have in common; `null` when that has no area. */
export function sharedBox(one: Box, other: Box): Box | null {
  const west = Math.max(one.west, other.west)
  const south = Math.max(one.south, other.south)
  const east = Math.min(one.east, other.east)
  const north = Math.min(one.north, other.north)
  return west < east && south < north ? { west, south, east, north } : null
}

export const movedBox = ({ west, south, east, north }: Box, x: number, y: number): Box => ({
  west: west + x,
  south: south + y,
  east: east + x,
  north: north + y,
})

/** How far a point lies beyond the edge of a half-plane, in the edge's own scale; above 0 is outside. */
export const excessOf = ({ a, b, c }: HalfPlane, { x, y }: Point): number => a * x + b * y - c

/**
 * The ring cut down to a half-plane. A ring that falls apart stays one ring whose parts are joined along the cut: those
 * bridges run there and back, so that every signed area is that of the true intersection.
 */
export function clipRing(ring: Ring, side: HalfPlane): Ring {
  const kept: Point[] = []
  let before = ring.at(-1)
  if (!before) return kept
  let excessBefore = excessOf(side, before)
  for (const here of ring) {
    const excess = excessOf(side, here)
    if (excess > 0 !== excessBefore > 0) {
      const share = excessBefore / (excessBefore - excess)
      kept.push({ x: before.x + share * (here.x - before.x), y: before.y + share * (here.y - before.y) })
    }
    if (excess <= 0) kept.push(here)
    before = here
    excessBefore = excess
  }
  return kept
}
