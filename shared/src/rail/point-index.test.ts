import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Boundary, Position } from '../geometry/boundary.schema.ts'
import { isInRings } from '../geometry/point-in-rings.ts'
import { localPlane, type Point } from '../geometry/projection.ts'
import { rectangle } from '../geometry/shapes.fixture.ts'
import { prepareArea } from './coverage.ts'
import { pointIndex, type WeightedPoint } from './point-index.ts'

const plane = localPlane([104.06, 30.66])
const closed = (...corners: [number, number][]): Position[] =>
  [...corners, ...corners.slice(0, 1)].map(([x, y]) => plane.inverse({ x, y }))
const box = (west: number, south: number, east: number, north: number) =>
  closed([west, south], [east, south], [east, north], [west, north])

/** A square with a lake in it, and an area in two parts. */
const boundaries: Boundary[] = [
  { type: 'Polygon', coordinates: [box(-2000, -2000, 0, 0), box(-1500, -1500, -1000, -1000)] },
  { type: 'MultiPolygon', coordinates: [[box(200, -2000, 2000, 0)], [box(3000, 500, 4200, 1800)]] },
]
const areas = boundaries.map(prepareArea)

/** On a grid of half metres beside whole ones, so that no point lies on an edge, where planes differ by a hair. */
const spot = fc.record({
  x: fc.integer({ min: -3000, max: 5000 }).map((metres) => metres + 0.5),
  y: fc.integer({ min: -3000, max: 3000 }).map((metres) => metres + 0.5),
})
const placed = ({ x, y }: Point) => {
  const [longitude, latitude] = plane.inverse({ x, y })
  return { longitude, latitude }
}
const pointsOf = fc.array(fc.tuple(spot, fc.nat(5000)), { maxLength: 60 })
const stationsOf = fc.array(spot, { maxLength: 8 })
const weighted = (rows: [Point, number][]): WeightedPoint[] => rows.map(([at, weight]) => ({ ...placed(at), weight }))

const within = ({ x, y }: Point, [west, south, east, north]: number[]) =>
  x > (west ?? 0) && x < (east ?? 0) && y > (south ?? 0) && y < (north ?? 0)
const isInArea: ((at: Point) => boolean)[] = [
  (at) => within(at, [-2000, -2000, 0, 0]) && !within(at, [-1500, -1500, -1000, -1000]),
  (at) => within(at, [200, -2000, 2000, 0]) || within(at, [3000, 500, 4200, 1800]),
]

describe('coverage of points', () => {
  test('is that of asking every point of every station', () => {
    fc.assert(
      fc.property(pointsOf, stationsOf, (rows, stations) => {
        const index = pointIndex(areas, weighted(rows), stations.map(placed), 800)
        for (const [area, isInside] of isInArea.entries()) {
          const inside = rows.filter(([at]) => isInside(at))
          const reached = inside.filter(([at]) => stations.some(({ x, y }) => Math.hypot(at.x - x, at.y - y) < 800))
          const near = inside.some(([at]) =>
            stations.some(({ x, y }) => Math.abs(Math.hypot(at.x - x, at.y - y) - 800) < 0.1),
          )
          // The plane of the drawing and that of the area differ by less than this at the rim of a circle.
          fc.pre(!near)
          expect(index.size(area)).toBe(inside.reduce((sum, [, weight]) => sum + weight, 0))
          expect(index.covered(area, () => true)).toBe(reached.reduce((sum, [, weight]) => sum + weight, 0))
        }
      }),
      { numRuns: 200 },
    )
  })

  test('never falls when a station is added, and does not depend on their order', () => {
    fc.assert(
      fc.property(pointsOf, stationsOf, (rows, stations) => {
        const there = pointIndex(areas, weighted(rows), stations.map(placed), 800)
        const back = pointIndex(areas, weighted(rows), stations.toReversed().map(placed), 800)
        const grown = pointIndex(areas, weighted(rows), [], 800).with(stations.map(placed))
        for (const area of areas.keys()) {
          const growing = stations.map((_, last) => there.covered(area, (station) => station <= last))
          for (const [at, covered] of growing.entries()) expect(covered).toBeGreaterThanOrEqual(growing[at - 1] ?? 0)
          expect(back.covered(area, () => true)).toBe(there.covered(area, () => true))
          expect(grown.covered(area, () => true)).toBe(there.covered(area, () => true))
          expect(there.covered(area, () => true)).toBeLessThanOrEqual(there.size(area))
        }
      }),
      { numRuns: 100 },
    )
  })

  test('touches only the areas in which a station reaches a point', () => {
    const points = weighted([
      [{ x: -500, y: -500 }, 7],
      [{ x: 3500, y: 1000 }, 9],
    ])
    const stations = [
      { x: 100, y: -500 },
      { x: 1000, y: -1000 },
      { x: 3600, y: 1000 },
    ].map(placed)
    const index = pointIndex(areas, points, stations, 800)
    expect([0, 1, 2].map((station) => index.areasOf(station))).toEqual([[0], [], [1]])
    expect(index.stationsOf(0)).toEqual([0])
  })

  test('counts a point on the rim of a circle', () => {
    const at = { x: -500, y: -500 }
    const [station] = [placed(at)]
    const north = areas[0]?.plane
    const { x, y } = north?.forward([station.longitude, station.latitude]) ?? { x: 0, y: 0 }
    const [longitude, latitude] = north?.inverse({ x, y: y + 400 }) ?? [0, 0]
    const far = north?.forward([longitude, latitude]) ?? { x: 0, y: 0 }
    const index = pointIndex(areas, [{ longitude, latitude, weight: 5 }], [station], Math.hypot(far.x - x, far.y - y))
    expect(index.covered(0, () => true)).toBe(5)
  })
})

describe('a point in rings', () => {
  const square = [rectangle(0, 0, 10, 10), rectangle(4, 4, 6, 6).toReversed()]

  test.each<[number, number, boolean]>([
    [5, 2, true],
    [5, 5, false],
    [-1, 5, false],
    // On an edge it belongs to what lies to the east or north.
    [0, 5, true],
    [10, 5, false],
    [5, 0, true],
    [5, 10, false],
    [4, 5, false],
    [6, 5, true],
    [0, 0, true],
    [10, 10, false],
  ])('at %f, %f is inside: %s', (x, y, isInside) => {
    expect(isInRings(square, { x, y })).toBe(isInside)
  })
})
