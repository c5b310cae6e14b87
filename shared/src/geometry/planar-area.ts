import { type Box, boxAround, clipRing, type HalfPlane, type Ring, signedArea } from './ring.ts'

/** A piece of an area: halved again, or few enough in vertices to be measured whole. */
export interface Tile {
  readonly box: Box
  readonly rings: readonly Ring[]
  readonly areaSquareMetres: number
  /** The pieces that it was cut into; none where it is measured whole. */
  readonly halves: readonly Tile[]
}

/** An area in a plane, made ready to be measured against many discs. */
export interface PlanarArea {
  /** Outer rings counter-clockwise, holes clockwise. */
  readonly rings: readonly Ring[]
  readonly areaSquareMetres: number
  readonly box: Box
  /** All of it as one piece. */
  readonly whole: Tile
}

/** One part of an area: its outer ring, then its holes. */
export type PlanarPart = readonly Ring[]

const tileVertices = 48
const deepestSplit = 16
/** Halves that have together so many times the vertices of the whole cost more than they spare: teeth that are cut across. */
const mostGrowth = 1.5

const opposite = ({ a, b, c }: HalfPlane): HalfPlane => ({ a: -a, b: -b, c: -c })

const verticesOf = (rings: readonly Ring[]): number => rings.reduce((count, ring) => count + ring.length, 0)

const areaOf = (rings: readonly Ring[]): number => rings.reduce((sum, ring) => sum + signedArea(ring), 0)

const clipAll = (rings: readonly Ring[], side: HalfPlane): Ring[] =>
  rings.map((ring) => clipRing(ring, side)).filter((ring) => ring.length > 2)

type Cut = readonly [readonly Ring[], readonly Ring[]]

const cutBy = (rings: readonly Ring[], near: HalfPlane): Cut => [clipAll(rings, near), clipAll(rings, opposite(near))]

const sizeOf = ([near, far]: Cut): number => verticesOf(near) + verticesOf(far)

/** Halves across the longer side or, where that would cut much through, across the other; none where both would. */
function halved(rings: readonly Ring[], { west, south, east, north }: Box): Cut | null {
  const upright = (): HalfPlane => ({ a: 1, b: 0, c: (west + east) / 2 })
  const level = (): HalfPlane => ({ a: 0, b: 1, c: (south + north) / 2 })
  const most = mostGrowth * verticesOf(rings)
  for (const side of east - west > north - south ? [upright, level] : [level, upright]) {
    const cut = cutBy(rings, side())
    if (sizeOf(cut) <= most) return cut
  }
  return null
}

/** Halved until few vertices are left, so that a disc looks only at the outline near it. */
function tiled(rings: readonly Ring[], depth: number): Tile {
  const box = boxAround(rings)
  const isFlat = !(box.west < box.east && box.south < box.north)
  const cut = isFlat || verticesOf(rings) <= tileVertices || depth === deepestSplit ? null : halved(rings, box)
  const halves = cut?.map((half) => tiled(half, depth + 1)) ?? []
  return { box, rings, areaSquareMetres: areaOf(rings), halves }
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
    whole: tiled(rings, 0),
  }
}
