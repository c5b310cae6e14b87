import type { Disc } from './disc.ts'
import type { PlanarPart } from './planar-area.ts'
import type { Point } from './projection.ts'

/**
 * A second way to the area inside a union of discs, which shares nothing with the first: the plane is cut at every `x`
 * where an outline turns, a circle begins or ends, or two of them cross. Between two such cuts the curves keep their
 * order, so what lies inside is a set of pieces with a curve below and a curve above, each with its own integral.
 */
export interface Sliced {
  readonly squareMetres: number
  /** What the answer may be off by: rounding, and whatever order of curves did not hold up to a cut. */
  readonly errorSquareMetres: number
}

interface Edge {
  readonly kind: 'edge'
  readonly from: Point
  readonly to: Point
}

interface Arc {
  readonly kind: 'arc'
  readonly disc: Disc
  /** 1 for the upper half of the circle, −1 for the lower. */
  readonly half: 1 | -1
}

type Curve = Edge | Arc

interface Mark {
  readonly curve: Curve
  readonly y: number
}

function edgesOf(parts: readonly PlanarPart[]): Edge[] {
  return parts.flat().flatMap((ring) =>
    ring.flatMap((here, index): Edge[] => {
      const next = ring[(index + 1) % ring.length] ?? here
      if (next.x === here.x) return []
      return [here.x < next.x ? { kind: 'edge', from: here, to: next } : { kind: 'edge', from: next, to: here }]
    }),
  )
}

/** What all but touches is cut as if it touched: a cut too many costs nothing, and there two curves may swap. */
const touching = 1 + 1e-9

/** Where an edge meets a circle, seen along `x`. */
function edgeCuts({ from, to }: Edge, { x, y, radius }: Disc): number[] {
  const [east, north] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(east, north)
  const aside = ((from.x - x) * north - (from.y - y) * east) / length
  if (Math.abs(aside) > radius * touching) return []
  const along = ((x - from.x) * east + (y - from.y) * north) / length
  const half = Math.sqrt(Math.max(0, (radius - aside) * (radius + aside)))
  // A crossing at the very end of an edge may seem to lie beyond it; there the edge's own end is a cut.
  return [along - half, along + half]
    .filter((reach) => reach > 0 && reach < length)
    .map((reach) => from.x + (reach / length) * east)
}

/** Where two circles cross, seen along `x`. */
function circleCuts(one: Disc, other: Disc): number[] {
  const [east, north] = [other.x - one.x, other.y - one.y]
  const apart = Math.hypot(east, north)
  if (apart === 0) return []
  const towards = apart / 2 + ((one.radius - other.radius) * (one.radius + other.radius)) / (2 * apart)
  if (Math.abs(towards) > one.radius * touching) return []
  const aside = Math.sqrt(Math.max(0, (one.radius - towards) * (one.radius + towards)))
  return [-aside, aside].map((side) => one.x + (towards * east - side * north) / apart)
}

function cutsOf(edges: readonly Edge[], discs: readonly Disc[]): Float64Array {
  const cuts = edges.flatMap(({ from, to }) => [from.x, to.x])
  for (const [index, disc] of discs.entries()) {
    cuts.push(disc.x - disc.radius, disc.x + disc.radius)
    for (const edge of edges) cuts.push(...edgeCuts(edge, disc))
    for (const other of discs.slice(index + 1)) cuts.push(...circleCuts(disc, other))
  }
  return Float64Array.from(cuts).sort()
}

function heightOf(curve: Curve, x: number): number {
  if (curve.kind === 'edge') {
    const { from, to } = curve
    return from.y + ((x - from.x) / (to.x - from.x)) * (to.y - from.y)
  }
  const { disc, half } = curve
  const away = Math.min(Math.abs(x - disc.x), disc.radius)
  return disc.y + half * Math.sqrt((disc.radius - away) * (disc.radius + away))
}

/** The square metres between a curve and the line `y = base`. */
function integralOf(curve: Curve, west: number, east: number, base: number): number {
  if (curve.kind === 'edge') return ((heightOf(curve, west) + heightOf(curve, east)) / 2 - base) * (east - west)
  const { disc, half } = curve
  const primitive = (x: number): number => {
    const away = Math.min(Math.max(x - disc.x, -disc.radius), disc.radius)
    const up = Math.sqrt((disc.radius - away) * (disc.radius + away))
    return (away * up + disc.radius ** 2 * Math.atan2(away, up)) / 2
  }
  return (disc.y - base) * (east - west) + half * (primitive(east) - primitive(west))
}

/** The pieces of a slice that are inside the area and a disc, each by the curve below and the curve above it. */
function piecesOf(marks: readonly Mark[]): [Curve, Curve][] {
  const pieces: [Curve, Curve][] = []
  let isInArea = false
  let discsHere = 0
  let below: Curve | null = null
  for (const { curve } of marks) {
    if (curve.kind === 'edge') isInArea = !isInArea
    else discsHere -= curve.half
    const isInside = isInArea && discsHere > 0
    if (isInside && !below) below = curve
    if (!isInside && below) {
      pieces.push([below, curve])
      below = null
    }
  }
  return pieces
}

/** How far neighbours in the middle of a slice have changed places at one of its ends. */
function disorderAt(marks: readonly Mark[], x: number): number {
  let disorder = 0
  let before = Number.NEGATIVE_INFINITY
  for (const { curve } of marks) {
    const here = heightOf(curve, x)
    disorder += Math.max(0, before - here)
    before = here
  }
  return disorder
}

function marksAt(x: number, edges: readonly Edge[], discs: readonly Disc[]): Mark[] {
  const marks: Mark[] = []
  const mark = (curve: Curve) => marks.push({ curve, y: heightOf(curve, x) })
  for (const edge of edges) if (edge.from.x < x && x < edge.to.x) mark(edge)
  for (const disc of discs) {
    if (Math.abs(x - disc.x) >= disc.radius) continue
    mark({ kind: 'arc', disc, half: -1 })
    mark({ kind: 'arc', disc, half: 1 })
  }
  return marks.sort((a, b) => a.y - b.y)
}

/** No coordinate is better than its own last digits: an outline that is so far off is that much off in area. */
function roundingOf(edges: readonly Edge[], discs: readonly Disc[]): number {
  const extent = Math.max(0, ...edges.map(({ from, to }) => Math.max(...[from.x, from.y, to.x, to.y].map(Math.abs))))
  const outline = edges.reduce((sum, { from, to }) => sum + Math.hypot(to.x - from.x, to.y - from.y), 0)
  const circles = discs.reduce((sum, { radius }) => sum + 2 * Math.PI * radius, 0)
  return 16 * Number.EPSILON * extent * (outline + circles)
}

/** The area inside at least one disc, by slices. Rings may wind either way; parts must not overlap. */
export function slicedArea(parts: readonly PlanarPart[], discs: readonly Disc[]): Sliced {
  const edges = edgesOf(parts)
  let squareMetres = 0
  let disorder = 0
  let west = Number.NaN
  for (const east of cutsOf(edges, discs)) {
    const marks = east > west ? marksAt((west + east) / 2, edges, discs) : []
    const pieces = piecesOf(marks)
    for (const [below, above] of pieces) {
      const base = heightOf(below, west)
      squareMetres += integralOf(above, west, east, base) - integralOf(below, west, east, base)
    }
    disorder += (east > west ? east - west : 0) * (disorderAt(marks, west) + disorderAt(marks, east))
    west = east
  }
  return { squareMetres, errorSquareMetres: disorder + roundingOf(edges, discs) }
}
