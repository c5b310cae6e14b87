import type { Boundary, Position } from '../geometry/boundary.schema.ts'
import { partsOf, type RawRing } from '../geometry/boundary-parts.ts'
import { coveredByDiscs } from '../geometry/disc-union.ts'
import { type PlanarArea, type PlanarPart, planarArea } from '../geometry/planar-area.ts'
import { localPlane, type Plane, type Point } from '../geometry/projection.ts'
import type { Ring } from '../geometry/ring.ts'

/** An area with the plane it was laid out in. */
export interface PreparedArea extends PlanarArea {
  readonly plane: Plane
}

/** Square metres, unrounded. */
export interface Coverage {
  readonly coveredSquareMetres: number
  readonly areaSquareMetres: number
}

/** Edges are straight in degrees; at this length (about 1 km) a straight metre line is within 2 cm of them. */
const longestEdgeDegrees = 0.01

const asPosition = ([longitude = 0, latitude = 0]: readonly number[]): Position => [longitude, latitude]

/** The points of an edge after its start, the end included, none further apart than the longest edge. */
function along(from: Position, to: Position): Position[] {
  const longest = Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1]))
  if (longest <= longestEdgeDegrees) return [to]
  const steps = Math.ceil(longest / longestEdgeDegrees)
  return Array.from({ length: steps }, (_, index) => {
    const share = (index + 1) / steps
    return share === 1 ? to : [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]
  })
}

/** The ring in metres; its closing edge ends where it began, whether or not the closing point is written. */
function planarRing(ring: RawRing, plane: Plane): Ring {
  const positions = ring.map(asPosition)
  let before = positions.at(-1)
  const points: Point[] = []
  for (const here of positions) {
    const isRepeated = before?.[0] === here[0] && before[1] === here[1]
    if (before && !isRepeated) points.push(...along(before, here).map(plane.forward))
    before = here
  }
  return points
}

/** The middle of the bounding box: the same for every drawing of one outline. */
function middleOf(parts: readonly (readonly RawRing[])[]): Position {
  const positions = parts.flat(2).map(asPosition)
  const middle = (values: readonly number[]): number => {
    let lowest = Number.POSITIVE_INFINITY
    let highest = Number.NEGATIVE_INFINITY
    for (const value of values) {
      lowest = Math.min(lowest, value)
      highest = Math.max(highest, value)
    }
    return (lowest + highest) / 2
  }
  return [middle(positions.map(([longitude]) => longitude)), middle(positions.map(([, latitude]) => latitude))]
}

/**
 * A boundary in WGS-84 degrees as an area in its own plane. Worth keeping while the boundary stays: projecting and tiling
 * cost more than measuring. It expects a boundary in which `checkBoundary` finds no fault.
 */
export function prepareArea(boundary: Boundary): PreparedArea {
  const parts = partsOf(boundary)
  const plane = localPlane(middleOf(parts))
  const planarParts: PlanarPart[] = parts.map((part) => part.map((ring) => planarRing(ring, plane)))
  return { ...planarArea(planarParts), plane }
}

/** Square metres of the area within the radius (metres) of at least one centre, given in the area's plane; unrounded. */
export function coveredOf(area: PlanarArea, centres: readonly Point[], radiusMetres: number): number {
  return coveredByDiscs(
    area,
    centres.map(({ x, y }) => ({ x, y, radius: radiusMetres })),
  )
}

/** How much of a boundary lies within the radius (metres, straight line) of at least one station; all in WGS-84 degrees. */
export function coverArea(boundary: Boundary, stations: readonly Position[], radiusMetres: number): Coverage {
  const area = prepareArea(boundary)
  return {
    coveredSquareMetres: coveredOf(area, stations.map(area.plane.forward), radiusMetres),
    areaSquareMetres: area.areaSquareMetres,
  }
}
