import type { Position } from './boundary.schema.ts'
import { doubledArea } from './doubled-area.ts'
import { selfCrossing } from './ring-crossing.ts'

/** A loop of its own, without its closing point. */
type Loop = readonly Position[]

/** What a ring comes to that touches itself: loops that enclose what the ring encloses, and loops that it leaves out. */
interface SplitRing {
  readonly inside: readonly Loop[]
  readonly outside: readonly Loop[]
  /** Where it was split. */
  readonly places: readonly Position[]
}

/** How far a vertex may lie off an edge that it stands on, as a share of the ring's extent: hundredths of a millimetre. */
const standsOn = 1e-10

const keyOf = ([x, y]: Position): string => `${x} ${y}`

const extentOf = (ring: Loop): number => {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)]
  const range = (values: readonly number[]) =>
    values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b))
  return Math.max(range(xs), range(ys))
}

/** How far along an edge, from 0 to 1, a vertex stands on it; `null` where it does not, or at an end. */
function shareAlong(vertex: Position, from: Position, to: Position, tolerance: number): number | null {
  const [alongX, alongY] = [to[0] - from[0], to[1] - from[1]]
  const length = Math.hypot(alongX, alongY)
  const [x, y] = [vertex[0] - from[0], vertex[1] - from[1]]
  if (Math.abs(alongX * y - alongY * x) > tolerance * length) return null
  const share = (alongX * x + alongY * y) / length ** 2
  return share > 0 && share < 1 ? share : null
}

/** The ring with a vertex on each edge that another vertex stands on. */
function withVerticesOnEdges(ring: Loop): Position[] {
  const tolerance = standsOn * extentOf(ring)
  const vertices = [...new Map(ring.map((position) => [keyOf(position), position])).values()].sort(
    (a, b) => a[0] - b[0],
  )
  const firstFrom = (x: number): number => {
    let [low, high] = [0, vertices.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((vertices[middle]?.[0] ?? x) < x) low = middle + 1
      else high = middle
    }
    return low
  }
  return ring.flatMap((from, index) => {
    const to = ring[(index + 1) % ring.length] ?? from
    const [west, east] = [Math.min(from[0], to[0]) - tolerance, Math.max(from[0], to[0]) + tolerance]
    const standing: { readonly vertex: Position; readonly share: number }[] = []
    for (let at = firstFrom(west); (vertices[at]?.[0] ?? Infinity) <= east; at += 1) {
      const vertex = vertices[at]
      if (!vertex || keyOf(vertex) === keyOf(from) || keyOf(vertex) === keyOf(to)) continue
      const share = shareAlong(vertex, from, to, tolerance)
      if (share !== null) standing.push({ vertex, share })
    }
    return [from, ...standing.sort((a, b) => a.share - b.share).map(({ vertex }) => vertex)]
  })
}

/** Cuts a ring at every vertex that it passes again; what has no area is left out. */
function loopsOf(ring: Loop): { readonly loops: Loop[]; readonly places: Position[] } {
  const loops: Loop[] = []
  const places: Position[] = []
  const path: Position[] = []
  const passed = new Map<string, number>()
  for (const position of ring) {
    const since = passed.get(keyOf(position))
    if (since !== undefined) {
      const loop = path.splice(since)
      for (const one of loop) passed.delete(keyOf(one))
      loops.push(loop)
      places.push(position)
    }
    passed.set(keyOf(position), path.length)
    path.push(position)
  }
  return { loops: [path, ...loops].filter((loop) => doubledArea(loop) !== 0), places }
}

/** Where a level line crosses a loop, from the west. */
const crossingsAt = (loop: Loop, y: number): number[] =>
  loop
    .flatMap((here, index) => {
      const before = loop.at(index - 1) ?? here
      if (here[1] > y === before[1] > y) return []
      return [here[0] + ((y - here[1]) / (before[1] - here[1])) * (before[0] - here[0])]
    })
    .sort((a, b) => a - b)

/** A place well within the loop: amid its widest stretch on a level between two of its vertices. */
function placeWithin(loop: Loop): Position {
  const levels = [...new Set(loop.map(([, y]) => y))].sort((a, b) => a - b)
  const middle = Math.floor((levels.length - 1) / 2)
  const y = ((levels[middle] ?? 0) + (levels[middle + 1] ?? 0)) / 2
  const crossed = crossingsAt(loop, y)
  let [widest, x] = [-1, 0]
  for (let at = 0; at + 1 < crossed.length; at += 2) {
    const [west = 0, east = 0] = crossed.slice(at, at + 2)
    if (east - west > widest) [widest, x] = [east - west, (west + east) / 2]
  }
  return [x, y]
}

/** Whether a loop lies in another, both free of crossings with each other. */
export function liesIn(loop: Loop, around: Loop): boolean {
  if (Math.abs(doubledArea(loop)) >= Math.abs(doubledArea(around))) return false
  const [x, y] = placeWithin(loop)
  return crossingsAt(around, y).filter((crossed) => crossed < x).length % 2 === 1
}

/**
 * An open ring that passes a vertex twice, or stands with one on an edge of its own, as loops that do not; `null` where it
 * does neither, and where it crosses itself: what that encloses only its owner can say. A ring that touches itself and does
 * not cross runs around what it encloses in one direction, and around what it leaves out in the other.
 */
export function splitTouching(ring: Loop): SplitRing | null {
  if (ring.length < 4 || selfCrossing(ring) === null) return null
  const { loops, places } = loopsOf(withVerticesOnEdges(ring))
  if (places.length === 0 || loops.some((loop) => selfCrossing(loop) !== null)) return null
  const depthOf = (loop: Loop) => loops.filter((other) => other !== loop && liesIn(loop, other)).length
  const placed = loops.map((loop) => ({ loop, isOut: depthOf(loop) % 2 === 1, isForward: doubledArea(loop) > 0 }))
  const direction = placed.find(({ isOut }) => !isOut)?.isForward
  if (placed.some(({ isOut, isForward }) => (isForward === direction) === isOut)) return null
  const those = (isOut: boolean) => placed.filter((one) => one.isOut === isOut).map(({ loop }) => loop)
  return { inside: those(false), outside: those(true), places }
}
