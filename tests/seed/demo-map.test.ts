import { demoCity } from '@pianqu/seed/city.ts'
import type { Boundary, Position } from '@pianqu/shared/geometry/boundary.schema.ts'
import { checkBoundary } from '@pianqu/shared/geometry/boundary.ts'
import { coverArea } from '@pianqu/shared/rail/coverage.ts'
import { servingStations } from '@pianqu/shared/rail/station-service.ts'
import { describe, expect, test } from 'vitest'

const city = demoCity()
const reachMetres = 800
const categoryOf = new Map(city.areas.map(({ code, category }) => [code, category]))

const partsOf = (boundary: Boundary) => (boundary.type === 'Polygon' ? [boundary.coordinates] : boundary.coordinates)
const outerRings = (boundary: Boundary) => partsOf(boundary).flatMap((part) => part.slice(0, 1))

type Ring = readonly (readonly number[])[]
type Corner = readonly number[]

const edgesOf = (ring: Ring) => ring.slice(1).map((to, index) => [ring[index] ?? to, to] as const)

const side = ([ax = 0, ay = 0]: Corner, [bx = 0, by = 0]: Corner, [cx = 0, cy = 0]: Corner) =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))

const edgesMeet = ([a, b]: readonly [Corner, Corner], [c, d]: readonly [Corner, Corner]) =>
  side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)

/** Even–odd rule, for the corners of rings that do not touch. */
function contains(ring: Ring, [x = 0, y = 0]: Corner): boolean {
  return (
    edgesOf(ring).filter(([[ax = 0, ay = 0], [bx = 0, by = 0]]) => {
      return ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)
    }).length %
      2 ===
    1
  )
}

const overlap = (one: Ring, other: Ring) =>
  edgesOf(one).some((edge) => edgesOf(other).some((otherEdge) => edgesMeet(edge, otherEdge))) ||
  contains(one, other[0] ?? []) ||
  contains(other, one[0] ?? [])

describe('boundaries of the demo city', () => {
  test('have no fault', () => {
    expect(city.boundaries.flatMap(({ boundary }) => checkBoundary(boundary))).toEqual([])
  })

  test('measure 10 to 60 km² and turn 30 to 120 corners', () => {
    for (const { boundary } of city.boundaries) {
      const { areaSquareMetres } = coverArea(boundary, [], reachMetres)
      expect(areaSquareMetres).toBeGreaterThan(10e6)
      expect(areaSquareMetres).toBeLessThan(60e6)
      for (const ring of outerRings(boundary))
        expect(ring.length).toSatisfy((count: number) => count > 30 && count < 120)
    }
  })

  test('do not overlap', () => {
    const rings = city.boundaries.flatMap(({ boundary }) => outerRings(boundary))
    const meeting = rings.flatMap((ring, index) => rings.slice(index + 1).filter((other) => overlap(ring, other)))
    expect(meeting).toEqual([])
  })

  test('include one with a hole inside it and one in two parts', () => {
    const parts = city.boundaries.map(({ boundary }) => partsOf(boundary))
    const holed = parts.flat().filter((rings) => rings.length > 1)
    expect(parts.filter(({ length }) => length > 1)).toHaveLength(1)
    expect(holed).toHaveLength(1)
    const [outer = [], hole = []] = holed[0] ?? []
    expect(hole.every((corner) => contains(outer, corner))).toBe(true)
  })
})

describe('the metro of the demo city', () => {
  test('has interchanges, one closed station and one without a way in', () => {
    const { railStations } = city
    expect(railStations.filter(({ lineCodes }) => lineCodes.length > 1).length).toBeGreaterThan(40)
    expect(railStations.filter(({ closedOn }) => closedOn !== null)).toHaveLength(1)
    expect(railStations.filter(({ hasExit }) => !hasExit)).toHaveLength(1)
  })

  test('has opened from 2010 to September 2025 and forecasts the rest from December on', () => {
    const opened = city.railStations.flatMap(({ openedOn }) => openedOn ?? []).sort()
    const forecast = city.railStations.flatMap(({ forecastOpening }) => forecastOpening ?? []).sort()
    expect([opened[0]?.slice(0, 4), opened.at(-1)?.slice(0, 7)]).toEqual(['2010', '2025-09'])
    expect([forecast[0]?.slice(0, 7), forecast.at(-1)?.slice(0, 4)]).toEqual(['2025-12', '2028'])
    expect(opened.length + forecast.length).toBe(city.railStations.length)
  })

  test('covers central areas on both sides of 65 % and the city just below', () => {
    const stations = servingStations(city.railStations, '2025-09-30').map(
      ({ longitude, latitude }): Position => [longitude, latitude],
    )
    const measured = city.boundaries.map(({ code, boundary }) => ({
      category: categoryOf.get(code),
      ...coverArea(boundary, stations, reachMetres),
    }))
    const shares = (category: string) =>
      measured
        .filter((area) => area.category === category)
        .map(({ coveredSquareMetres, areaSquareMetres }) => coveredSquareMetres / areaSquareMetres)
    const central = measured.filter(({ category }) => category === 'central')
    const city65 =
      central.reduce((sum, area) => sum + area.coveredSquareMetres, 0) /
      central.reduce((sum, area) => sum + area.areaSquareMetres, 0)
    expect(city65).toBeGreaterThan(0.63)
    expect(city65).toBeLessThan(0.65)
    expect(shares('central').filter((share) => share > 0.65).length).toBeGreaterThan(3)
    expect(shares('central').filter((share) => share < 0.65 && share > 0.45).length).toBeGreaterThan(3)
    expect(Math.max(...shares('suburban'))).toBeLessThan(0.25)
  })
})
