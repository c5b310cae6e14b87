import { isInRings } from '../geometry/point-in-rings.ts'
import type { Point } from '../geometry/projection.ts'
import type { PreparedArea } from './coverage.ts'
import { nearArea } from './near-area.ts'
import { type CoverageIndex, type Ground, type Placed, reachIndex } from './reach-index.ts'

/** So many people, or square metres of building, at one place; a whole number. */
export interface WeightedPoint extends Placed {
  readonly weight: number
}

interface Inside extends Point {
  readonly weight: number
}

/** The points of the area, in its plane. */
function pointsInside(area: PreparedArea, points: readonly WeightedPoint[]): Inside[] {
  const isNear = nearArea(area, 0)
  return points.flatMap((point) => {
    if (!isNear(point)) return []
    const { x, y } = area.plane.forward([point.longitude, point.latitude])
    return isInRings(area.rings, { x, y }) ? [{ x, y, weight: point.weight }] : []
  })
}

/** Points in squares as wide as the radius, so that a circle asks only its own square and the eight around it. */
function squaresOf(inside: readonly Inside[], radiusMetres: number) {
  const squares = new Map<string, number[]>()
  const columnOf = (metres: number) => Math.floor(metres / radiusMetres)
  for (const [number, { x, y }] of inside.entries()) {
    const name = `${columnOf(x)} ${columnOf(y)}`
    const square = squares.get(name)
    if (square) square.push(number)
    else squares.set(name, [number])
  }
  return ({ x, y }: Point): number[] =>
    [-1, 0, 1].flatMap((east) =>
      [-1, 0, 1].flatMap((north) => squares.get(`${columnOf(x) + east} ${columnOf(y) + north}`) ?? []),
    )
}

/** A station is to an area the numbers of the points that it reaches. */
function groundOf(area: PreparedArea, points: readonly WeightedPoint[], radiusMetres: number): Ground<Uint32Array> {
  const inside = pointsInside(area, points)
  const around = squaresOf(inside, radiusMetres)
  const isNear = nearArea(area, radiusMetres)
  return {
    size: inside.reduce((sum, { weight }) => sum + weight, 0),
    reachOf(placed) {
      if (inside.length === 0 || !isNear(placed)) return null
      const centre = area.plane.forward([placed.longitude, placed.latitude])
      const reached = around(centre).filter((number) => {
        const point = inside[number]
        return point !== undefined && (point.x - centre.x) ** 2 + (point.y - centre.y) ** 2 <= radiusMetres ** 2
      })
      return reached.length === 0 ? null : Uint32Array.from(reached)
    },
    coveredBy(reaches) {
      const counted = new Uint8Array(inside.length)
      let covered = 0
      for (const reached of reaches) {
        for (const number of reached) {
          if (counted[number] === 1) continue
          counted[number] = 1
          covered += inside[number]?.weight ?? 0
        }
      }
      return covered
    },
  }
}

/** How much of the weight of the points in areas lies within the radius (metres, its rim included) of open stations. */
export function pointIndex(
  areas: readonly PreparedArea[],
  points: readonly WeightedPoint[],
  stations: readonly Placed[],
  radiusMetres: number,
): CoverageIndex {
  return reachIndex(
    areas.map((area) => groundOf(area, points, radiusMetres)),
    stations,
  )
}
