import type { Point } from './projection.ts'
import type { Ring } from './ring.ts'

/**
 * Whether a point lies in an area whose outer rings run counter-clockwise and whose holes run clockwise. A point on an
 * edge belongs to what lies to the east of it, or to the north of a level one: never to both sides, and never to none.
 */
export function isInRings(rings: readonly Ring[], { x, y }: Point): boolean {
  let turns = 0
  for (const ring of rings) {
    let before = ring.at(-1)
    for (const here of ring) {
      if (before && before.y > y !== here.y > y) turns += crossing(before, here, x, y)
      before = here
    }
  }
  return turns > 0
}

/** How an edge that passes the point's height turns around it: 1 upwards to the east of it, −1 downwards, 0 to the west. */
function crossing(from: Point, to: Point, x: number, y: number): number {
  const isUpward = to.y > from.y
  const side = (to.x - from.x) * (y - from.y) - (x - from.x) * (to.y - from.y)
  if (isUpward) return side > 0 ? 1 : 0
  return side < 0 ? -1 : 0
}
