import { areaInDisc, type Disc, ownSide, reachesBox } from './disc.ts'
import type { PlanarArea, Tile } from './planar-area.ts'
import { type Box, boxAround, clipRing, excessOf, type HalfPlane, movedBox, type Ring, sharedBox } from './ring.ts'

/** West to east, so that neighbours are near in the list and the sum does not depend on the order given. */
const inOrder = (a: Disc, b: Disc): number => a.x - b.x || a.y - b.y || a.radius - b.radius

/** The discs that reach the area, each once. */
function reachingOnce(area: PlanarArea, discs: readonly Disc[]): Disc[] {
  return discs
    .filter((disc) => reachesBox(disc, area.box))
    .toSorted(inOrder)
    .filter((disc, index, sorted) => {
      const before = sorted[index - 1]
      return !before || inOrder(before, disc) !== 0
    })
}

/** The part of a disc's square that no other disc reaches deeper: convex. */
interface Cell {
  /** Around the cell, in the area's plane. */
  readonly box: Box
  /** What bounds it, seen from the disc's centre. */
  readonly sides: readonly HalfPlane[]
}

/** The other discs, those nearest in `x` first. */
function* outwards(sorted: readonly Disc[], index: number): Generator<Disc> {
  const own = sorted[index]
  let [west, east] = [sorted[index - 1], sorted[index + 1]]
  for (let [before, after] = [index - 1, index + 1]; own && (west || east); ) {
    if (east && (!west || east.x - own.x < own.x - west.x)) {
      yield east
      after += 1
      east = sorted[after]
    } else if (west) {
      yield west
      before -= 1
      west = sorted[before]
    }
  }
}

const squareOf = (radius: number): Box => ({ west: -radius, south: -radius, east: radius, north: radius })

const cornersOf = ({ west, south, east, north }: Box): Ring => [
  { x: west, y: south },
  { x: east, y: south },
  { x: east, y: north },
  { x: west, y: north },
]

/**
 * How near another disc's centre must be for it to take something from a cell that goes out to `extent`: then its power
 * line, (d² + r² − other²) ÷ 2d away, passes within the cell. All in metres.
 */
const rivalReach = (extent: number, radius: number, widestRadius: number): number =>
  extent + Math.sqrt(Math.max(0, extent ** 2 - radius ** 2 + widestRadius ** 2))

const extentOf = (outline: Ring): number => outline.reduce((most, { x, y }) => Math.max(most, Math.hypot(x, y)), 0)

/** A disc's own cell; `null` where the other discs leave it nothing. */
function cellOf(own: Disc, sorted: readonly Disc[], index: number, widestRadius: number): Cell | null {
  let outline = cornersOf(squareOf(own.radius))
  let reach = rivalReach(extentOf(outline), own.radius, widestRadius)
  const sides: HalfPlane[] = []
  for (const other of outwards(sorted, index)) {
    if (Math.abs(other.x - own.x) > reach) break
    if (Math.abs(other.y - own.y) > reach) continue
    const side = ownSide(own, other)
    if (!outline.some((corner) => excessOf(side, corner) > 0)) continue
    outline = clipRing(outline, side)
    if (outline.length === 0) return null
    reach = rivalReach(extentOf(outline), own.radius, widestRadius)
    sides.push(side)
  }
  return { box: movedBox(boxAround([outline]), own.x, own.y), sides }
}

/** The sides that pass through the box: others have all of it inside and cut nothing, or, `null`, all of it outside. */
function sidesThrough({ west, south, east, north }: Box, sides: readonly HalfPlane[]): HalfPlane[] | null {
  const through: HalfPlane[] = []
  for (const side of sides) {
    const { a, b, c } = side
    if (Math.min(a * west, a * east) + Math.min(b * south, b * north) >= c) return null
    if (Math.max(a * west, a * east) + Math.max(b * south, b * north) > c) through.push(side)
  }
  return through
}

/** Whether two boxes have some area in common. */
const overlap = (one: Box, other: Box): boolean =>
  one.west < other.east && other.west < one.east && one.south < other.north && other.south < one.north

/** Whether a box, seen from the disc's centre, lies in the disc to its farthest corner. */
const holdsBox = ({ radius }: Disc, { west, south, east, north }: Box): boolean =>
  Math.max(-west, east) ** 2 + Math.max(-south, north) ** 2 <= radius * radius

/** What a disc covers of a tile inside the disc's own cell, in square metres; `before` bound the tile that it is a half of. */
function coveredOfTile(tile: Tile, disc: Disc, cell: Cell, before = cell.sides): number {
  if (!overlap(tile.box, cell.box) || !reachesBox(disc, tile.box)) return 0
  const seenBox = movedBox(tile.box, -disc.x, -disc.y)
  const reached = sharedBox(seenBox, squareOf(disc.radius))
  const sides = reached && sidesThrough(reached, before)
  if (!sides) return 0
  if (sides.length === 0 && holdsBox(disc, seenBox)) return tile.areaSquareMetres
  let area = 0
  if (tile.halves.length > 0) {
    for (const half of tile.halves) area += coveredOfTile(half, disc, cell, sides)
    return area
  }
  for (const ring of tile.rings) {
    const seen: Ring = ring.map(({ x, y }) => ({ x: x - disc.x, y: y - disc.y }))
    area += areaInDisc(sides.reduce(clipRing, seen), disc.radius)
  }
  return area
}

/**
 * Square metres of the area inside at least one of the discs, unrounded.
 *
 * The union is measured cell by cell. Every point is given to the disc in which it lies deepest (by power, which for equal
 * radii means the nearest centre); the cells are bounded by straight lines and do not overlap, so the union is the sum of
 * each disc inside its own cell. Nothing is decided by comparing nearly equal numbers, and so tangent, coincident or
 * concurrent circles lose no accuracy.
 */
export function coveredByDiscs(area: PlanarArea, discs: readonly Disc[]): number {
  const reaching = reachingOnce(area, discs)
  const widestRadius = reaching.reduce((widest, { radius }) => Math.max(widest, radius), 0)
  let covered = 0
  for (const [index, disc] of reaching.entries()) {
    const cell = cellOf(disc, reaching, index, widestRadius)
    if (cell) covered += coveredOfTile(area.whole, disc, cell)
  }
  return Math.min(Math.max(covered, 0), area.areaSquareMetres)
}
