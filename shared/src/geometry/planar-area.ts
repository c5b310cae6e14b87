import { type Box, boxAround, clipRing, type HalfPlane, type Ring, signedArea } from './ring.ts'

/** A piece of an area, small enough in vertices to be measured whole. */
export interface Tile {
  readonly box: Box
  readonly rings: readonly Ring[]
  readonly areaSquareMetres: number
}

/** An area in a plane, made ready to be measured against many discs. */
export interface PlanarArea {
  /** Outer rings counter-clockwise, holes clockwise. */
  readonly rings: readonly Ring[]
  readonly areaSquareMetres: number
  readonly box: Box
  readonly tiles: readonly Tile[]
}

/** One part of an area: its outer ring, then its holes. */
export type PlanarPart = readonly Ring[]

const tileVertices = 48
const deepestSplit = 16

const opposite = ({ a, b, c }: HalfPlane): HalfPlane => ({ a: -a, b: -b, c: -c })

const verticesOf = (rings: readonly Ring[]): number => rings.reduce((count, ring) => count + ring.length, 0)

const areaOf = (rings: readonly Ring[]): number => rings.reduce((sum, ring) => sum + signedArea(ring), 0)

const clipAll = (rings: readonly Ring[], side: HalfPlane): Ring[] =>
  rings.map((ring) => clipRing(ring, side)).filter((ring) => ring.length > 2)

/** Halve across the longer side until few vertices are left, so that a disc looks only at the outline near it. */
function split(rings: readonly Ring[], depth: number): Tile[] {
  const box = boxAround(rings)
  if (!(box.west < box.east && box.south < box.north)) return []
  if (verticesOf(rings) <= tileVertices || depth === deepestSplit) {
    return [{ box, rings, areaSquareMetres: areaOf(rings) }]
  }
  const isWide = box.east - box.west > box.north - box.south
  const near: HalfPlane = isWide
    ? { a: 1, b: 0, c: (box.west + box.east) / 2 }
    : { a: 0, b: 1, c: (box.south + box.north) / 2 }
  return [near, opposite(near)].flatMap((side) => split(clipAll(rings, side), depth + 1))
}

/** Which way a ring was drawn says nothing: its place in the part does. */
function turned(ring: Ring, isOuter: boolean): Ring {
  return signedArea(ring) > 0 === isOuter ? ring : ring.toReversed()
}

/** Parts whose rings are in planar metres, any winding, as an area ready for `coveredByDiscs`. */
export function planarArea(parts: readonly PlanarPart[]): PlanarArea {
  const rings = parts.flatMap((part) => part.map((ring, index) => turned(ring, index === 0)))
  return {
    rings,
    areaSquareMetres: Math.max(0, areaOf(rings)),
    box: boxAround(rings),
    tiles: split(rings, 0),
  }
}
