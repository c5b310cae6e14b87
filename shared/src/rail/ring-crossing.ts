import type { Position } from './rail.schema.ts'

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

/** Whether an edge runs back over the one before it. */
function foldsBack(before: Edge, after: Edge): boolean {
  const isStraight = side(before.from, before.to, after.to) === 0
  const advance =
    (before.to[0] - before.from[0]) * (after.to[0] - after.from[0]) +
    (before.to[1] - before.from[1]) * (after.to[1] - after.from[1])
  return isStraight && advance < 0
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
 * is closed whether or not its closing point is written, and points written twice in a row are one.
 */
export function selfCrossing(ring: readonly Position[]): Position | null {
  const edges = edgesOf(ring)
  const clashes = (one: Edge, other: Edge): boolean => {
    const [first, second] = one.index < other.index ? [one, other] : [other, one]
    const isNext = second.index === first.index + 1
    const isAcrossStart = first.index === 0 && second.index === edges.length - 1
    if (isNext || isAcrossStart)
      return (isNext && foldsBack(first, second)) || (isAcrossStart && foldsBack(second, first))
    return meet(one, other)
  }
  const fromWest = edges.toSorted((a, b) => westOf(a) - westOf(b))
  for (const [place, one] of fromWest.entries()) {
    for (let next = place + 1; next < fromWest.length; next += 1) {
      const other = fromWest[next]
      // Sorted from the west: the first edge that begins beyond this one ends the search for it.
      if (!other || westOf(other) > eastOf(one)) break
      if (clashes(one, other)) return meetingPlace(one, other)
    }
  }
  return null
}
