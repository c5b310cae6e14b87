import type { Position } from './boundary.schema.ts'

interface Edge {
  readonly index: number
  readonly from: Position
  readonly to: Position
}

/** Twice the signed area of a triangle: 0 when its corners lie on one line. */
const side = (a: Position, b: Position, c: Position): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

const overlaps = (a1: number, a2: number, b1: number, b2: number): boolean =>
  Math.max(a1, a2) >= Math.min(b1, b2) && Math.max(b1, b2) >= Math.min(a1, a2)

/** Whether two edges have a point in common, an end or an overlap included. */
function meet(one: Edge, other: Edge): boolean {
  if (!overlaps(one.from[1], one.to[1], other.from[1], other.to[1])) return false
  if (!overlaps(one.from[0], one.to[0], other.from[0], other.to[0])) return false
  const isAcross = (edge: Edge, a: Position, b: Position): boolean =>
    side(edge.from, edge.to, a) * side(edge.from, edge.to, b) <= 0
  return isAcross(one, other.from, other.to) && isAcross(other, one.from, one.to)
}

/** Where two edges that meet do so: their crossing, or a shared end where they run along one line. */
function meetingPlace(one: Edge, other: Edge): Position {
  const from = side(other.from, other.to, one.from)
  const to = side(other.from, other.to, one.to)
  if (from === to) return one.to
  const share = from / (from - to)
  return [one.from[0] + share * (one.to[0] - one.from[0]), one.from[1] + share * (one.to[1] - one.from[1])]
}

function edgesOf(ring: readonly Position[]): Edge[] {
  let from = ring.at(-1)
  const edges: Edge[] = []
  for (const to of ring) {
    if (from && (from[0] !== to[0] || from[1] !== to[1])) edges.push({ index: edges.length, from, to })
    from = to
  }
  return edges
}

const westOf = ({ from, to }: Edge): number => Math.min(from[0], to[0])
const eastOf = ({ from, to }: Edge): number => Math.max(from[0], to[0])

/**
 * A place where a ring crosses, touches or runs over itself, in the ring's own degrees; `null` where it is simple. The ring
 * is closed whether or not its closing point is written, points written twice in a row are one,
 * and a ring of fewer than four different points is not asked about: it cannot cross itself without being flat.
 */
export function selfCrossing(ring: readonly Position[]): Position | null {
  const edges = edgesOf(ring)
  // Neighbours always share an end; one that runs back over the other meets the edge beyond it as well.
  const areNeighbours = (one: Edge, other: Edge): boolean => {
    const gap = Math.abs(one.index - other.index)
    return gap === 1 || gap === edges.length - 1
  }
  const fromWest = edges.toSorted((a, b) => westOf(a) - westOf(b))
  for (const [place, one] of fromWest.entries()) {
    for (let next = place + 1; next < fromWest.length; next += 1) {
      const other = fromWest[next]
      // Sorted from the west: the first edge that begins beyond this one ends the search for it.
      if (!other || westOf(other) > eastOf(one)) break
      if (!areNeighbours(one, other) && meet(one, other)) return meetingPlace(one, other)
    }
  }
  return null
}
