import { describe, expect, test } from 'vitest'
import type { Boundary, Position } from '../geometry/boundary.schema.ts'
import { localPlane } from '../geometry/projection.ts'
import { coverArea, coveredOf, prepareArea } from './coverage.ts'

const centre: Position = [104.06, 30.66]
const plane = localPlane(centre)
const disc = Math.PI * 800 ** 2

/** A closed rectangle in degrees whose corners are these metres from the centre. */
function ring(west: number, south: number, east: number, north: number): Position[] {
  const corners: readonly (readonly [number, number])[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return corners.map(([x, y]) => plane.inverse({ x, y }))
}

const field = ring(-3000, -3000, 3000, 3000)
const polygon = (...coordinates: Position[][]): Boundary => ({ type: 'Polygon', coordinates })
const share = (boundary: Boundary, stations: readonly Position[]): number => {
  const { coveredSquareMetres, areaSquareMetres } = coverArea(boundary, stations, 800)
  return coveredSquareMetres / areaSquareMetres
}

describe('the coverage of a boundary in degrees', () => {
  test('is a true circle on the ground around a station', () => {
    const { coveredSquareMetres, areaSquareMetres } = coverArea(polygon(field), [centre], 800)
    expect(coveredSquareMetres / disc).toBeCloseTo(1, 6)
    expect(areaSquareMetres / 36e6).toBeCloseTo(1, 5)
  })

  test('is nothing without stations, and nothing for a station outside', () => {
    expect(coverArea(polygon(field), [], 800).coveredSquareMetres).toBe(0)
    expect(coverArea(polygon(field), [[104.06, 31.2]], 800).coveredSquareMetres).toBe(0)
  })

  test('counts a station written twice once', () => {
    expect(share(polygon(field), [centre, centre])).toBe(share(polygon(field), [centre]))
  })

  test.each([
    ['as GeoJSON asks', field, ring(-400, -400, 400, 400).toReversed()],
    ['the other way round', field.toReversed(), ring(-400, -400, 400, 400)],
    ['both the same way', field, ring(-400, -400, 400, 400)],
    ['without the closing point', field.slice(0, -1), ring(-400, -400, 400, 400).slice(0, -1)],
  ])('leaves out a hole when the rings are drawn %s', (_, outer, hole) => {
    const { coveredSquareMetres, areaSquareMetres } = coverArea(polygon(outer, hole), [centre], 800)
    expect(coveredSquareMetres / (disc - 640_000)).toBeCloseTo(1, 6)
    expect(areaSquareMetres / (36e6 - 640_000)).toBeCloseTo(1, 5)
  })

  test('adds up over the parts of a multipolygon', () => {
    const parts = [ring(-3000, -3000, 0, 3000), ring(0, -3000, 3000, 3000)]
    const stations: Position[] = [centre, plane.inverse({ x: 900, y: 100 })]
    const whole = coverArea({ type: 'MultiPolygon', coordinates: parts.map((part) => [part]) }, stations, 800)
    const sum = parts.reduce((total, part) => total + coverArea(polygon(part), stations, 800).coveredSquareMetres, 0)
    expect(whole.coveredSquareMetres / sum).toBeCloseTo(1, 6)
    expect(whole.coveredSquareMetres / coverArea(polygon(field), stations, 800).coveredSquareMetres).toBeCloseTo(1, 6)
  })

  test('does not change when an edge gets a vertex in its middle', () => {
    // Edges of 30 km: as one straight line in metres each would lie 10 m off the line through its middle vertex.
    const corners: Position[] = [
      [103.9, 30.5],
      [104.2, 30.5],
      [104.2, 30.8],
      [103.9, 30.8],
      [103.9, 30.5],
    ]
    const halved = corners.flatMap((here, index): Position[] => {
      const next = corners[index + 1]
      return next ? [here, [(here[0] + next[0]) / 2, (here[1] + next[1]) / 2]] : [here]
    })
    const stations: Position[] = [
      [104.05, 30.5],
      [104.2, 30.8],
    ]
    const plain = coverArea(polygon(corners), stations, 800)
    const withMiddles = coverArea(polygon(halved), stations, 800)
    expect(withMiddles.areaSquareMetres / plain.areaSquareMetres).toBeCloseTo(1, 9)
    expect(withMiddles.coveredSquareMetres / plain.coveredSquareMetres).toBeCloseTo(1, 5)
  })

  test('takes positions with a height', () => {
    const high: Boundary = { type: 'Polygon', coordinates: [field.map((position) => [...position, 500])] }
    expect(share(high, [centre])).toBe(share(polygon(field), [centre]))
  })

  test('is measured again from a prepared area for another set of stations', () => {
    const area = prepareArea(polygon(field))
    const stations: Position[] = [centre, plane.inverse({ x: 2500, y: -2900 })]
    const centres = stations.map(area.plane.forward)
    expect(coveredOf(area, centres, 800)).toBe(coverArea(polygon(field), stations, 800).coveredSquareMetres)
    expect(coveredOf(area, centres.slice(0, 1), 800) / disc).toBeCloseTo(1, 6)
    expect(coveredOf(area, centres, 10_000)).toBe(area.areaSquareMetres)
  })
})
