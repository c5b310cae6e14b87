import type { Position } from './boundary.schema.ts'
import { doubledArea } from './doubled-area.ts'

/** Outer ring and holes of one part; a place is inside when an odd number of rings is around it. */
export type Region = readonly (readonly Position[])[]

/** What two regions have in common, or one has alone. */
export interface Piece {
  readonly squareMetres: number
  /** The middle of its largest strip; `null` where there is none. */
  readonly place: Position | null
}

interface Edge {
  readonly low: Position
  readonly high: Position
  readonly isFirst: boolean
}

const metresPerDegree = 111_320

function edgesOf(region: Region, isFirst: boolean): Edge[] {
  const edges: Edge[] = []
  for (const ring of region) {
    let from = ring.at(-1)
    for (const to of ring) {
      if (from && from[1] !== to[1])
        edges.push(from[1] < to[1] ? { low: from, high: to, isFirst } : { low: to, high: from, isFirst })
      from = to
    }
  }
  return edges
}

interface Extent {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

function extentOf(region: Region): Extent {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [longitude, latitude] of region.flat()) {
    west = Math.min(west, longitude)
    south = Math.min(south, latitude)
    east = Math.max(east, longitude)
    north = Math.max(north, latitude)
  }
  return { west, south, east, north }
}

const westOf = ({ low, high }: Edge): number => Math.min(low[0], high[0])
const eastOf = ({ low, high }: Edge): number => Math.max(low[0], high[0])

const longitudeAt = ({ low, high }: Edge, latitude: number): number =>
  low[0] + ((latitude - low[1]) / (high[1] - low[1])) * (high[0] - low[0])

/** Where two edges change sides, as a latitude. */
function crossingLatitude(one: Edge, other: Edge): number | null {
  const south = Math.max(one.low[1], other.low[1])
  const north = Math.min(one.high[1], other.high[1])
  if (south >= north) return null
  const before = longitudeAt(one, south) - longitudeAt(other, south)
  const after = longitudeAt(one, north) - longitudeAt(other, north)
  if (before * after >= 0) return null
  return south + (before / (before - after)) * (north - south)
}

/** Edges of either region whose longitudes overlap, each pair once. */
function* neighbours(edges: readonly Edge[]): Generator<readonly [Edge, Edge]> {
  const fromWest = edges.toSorted((a, b) => westOf(a) - westOf(b))
  for (const [place, one] of fromWest.entries()) {
    const end = eastOf(one)
    for (let next = place + 1; next < fromWest.length; next += 1) {
      const other = fromWest[next]
      if (!other || westOf(other) > end) break
      if (one.isFirst !== other.isFirst) yield [one, other]
    }
  }
}

/** Only edges beside a region, or to the west of it, say what is inside there. */
const thoseThatTell = (edges: readonly Edge[], { south, north, east }: Extent): Edge[] =>
  edges.filter((edge) => edge.high[1] > south && edge.low[1] < north && westOf(edge) <= east)

const crossings = (edges: readonly Edge[]): number[] =>
  [...neighbours(edges)].flatMap(([one, other]) => crossingLatitude(one, other) ?? [])

/** The stretches of one strip that count, between the edges that cross its middle. */
function stretches(active: readonly Edge[], middle: number, counts: Counts): [number, number][] {
  const crossed = active
    .map((edge) => ({ longitude: longitudeAt(edge, middle), isFirst: edge.isFirst }))
    .sort((a, b) => a.longitude - b.longitude)
  const found: [number, number][] = []
  let [inFirst, inSecond] = [false, false]
  let from = 0
  for (const { longitude, isFirst } of crossed) {
    if (counts(inFirst, inSecond)) found.push([from, longitude])
    if (isFirst) inFirst = !inFirst
    else inSecond = !inSecond
    from = longitude
  }
  return found
}

type Counts = (inFirst: boolean, inSecond: boolean) => boolean

/**
 * Cuts both regions into level strips at every vertex and crossing; within a strip no edges cross, so that its area is its
 * middle's length times its height. Regions that only touch share nothing, whatever their vertices do.
 */
function pieceWhere(unsorted: readonly Edge[], counts: Counts): Piece {
  const edges = unsorted.toSorted((a, b) => a.low[1] - b.low[1])
  const latitudes = [...edges.flatMap(({ low, high }) => [low[1], high[1]]), ...crossings(edges)].sort((a, b) => a - b)
  let squareMetres = 0
  let largest = 0
  let place: Position | null = null
  let active: Edge[] = []
  let next = 0
  let south = latitudes[0] ?? 0
  for (const north of latitudes) {
    if (north <= south) continue
    active = active.filter(({ high }) => high[1] > south)
    for (let edge = edges[next]; edge && edge.low[1] <= south; edge = edges[next]) {
      active.push(edge)
      next += 1
    }
    const middle = (south + north) / 2
    const scale = metresPerDegree ** 2 * Math.cos((middle * Math.PI) / 180) * (north - south)
    for (const [west, east] of stretches(active, middle, counts)) {
      const size = (east - west) * scale
      squareMetres += size
      if (size > largest) {
        largest = size
        place = [(west + east) / 2, middle]
      }
    }
    south = north
  }
  return { squareMetres, place }
}

const areApart = (a: Extent, b: Extent): boolean =>
  a.east <= b.west || b.east <= a.west || a.north <= b.south || b.north <= a.south

/** What two regions, each free of crossings of its own, have in common. */
export function sharedPiece(first: Region, second: Region): Piece {
  const [here, there] = [extentOf(first), extentOf(second)]
  if (areApart(here, there)) return { squareMetres: 0, place: null }
  const edges = [...thoseThatTell(edgesOf(first, true), there), ...thoseThatTell(edgesOf(second, false), here)]
  return pieceWhere(edges, (inFirst, inSecond) => inFirst && inSecond)
}

/** What the first region has beyond the second. */
export const pieceBeyond = (first: Region, second: Region): Piece =>
  pieceWhere(
    [...edgesOf(first, true), ...thoseThatTell(edgesOf(second, false), extentOf(first))],
    (inFirst, inSecond) => inFirst && !inSecond,
  )

/** How large a region is, its holes left out. */
export function squareMetresOf([shell = [], ...holes]: Region): number {
  const { south, north } = extentOf([shell])
  const scale = metresPerDegree ** 2 * Math.cos((((south + north) / 2) * Math.PI) / 180)
  const size = (ring: readonly Position[]) => (Math.abs(doubledArea(ring)) / 2) * scale
  return size(shell) - holes.reduce((sum, hole) => sum + size(hole), 0)
}
