import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Boundary, Position } from '../geometry/boundary.schema.ts'
import { type Configuration, configurationOf } from '../geometry/configurations.fixture.ts'
import { localPlane, type Point } from '../geometry/projection.ts'
import { type Coverage, coverArea } from './coverage.ts'

const plane = localPlane([104.06, 30.66])

interface Place {
  readonly boundary: Boundary
  readonly stations: readonly Position[]
}

/** A random area and stations around it, on the ground of a real city. */
const places: fc.Arbitrary<Place> = fc
  .integer({ min: 1, max: 2 ** 31 - 1 })
  .map(configurationOf)
  .map(({ parts, discs }: Configuration) => ({
    boundary: {
      type: 'MultiPolygon',
      coordinates: parts.map((part) => part.map((ring) => [...ring, ...ring.slice(0, 1)].map(plane.inverse))),
    },
    stations: discs.map((point: Point) => plane.inverse(point)),
  }))

function moved({ boundary, stations }: Place, move: (position: readonly number[]) => Position): Place {
  return boundary.type === 'Polygon'
    ? {
        boundary: { ...boundary, coordinates: boundary.coordinates.map((ring) => ring.map(move)) },
        stations: stations.map(move),
      }
    : {
        boundary: { ...boundary, coordinates: boundary.coordinates.map((part) => part.map((ring) => ring.map(move))) },
        stations: stations.map(move),
      }
}

const coverageOf = ({ boundary, stations }: Place): Coverage => coverArea(boundary, stations, 800)

function expectNear(one: Coverage, other: Coverage): void {
  const slack = 1e-9 * one.areaSquareMetres
  expect(Math.abs(one.areaSquareMetres - other.areaSquareMetres)).toBeLessThanOrEqual(slack)
  expect(Math.abs(one.coveredSquareMetres - other.coveredSquareMetres)).toBeLessThanOrEqual(slack)
}

const runs = { numRuns: 200 }

describe('the coverage of a boundary in degrees', { timeout: 60_000 }, () => {
  test('is the same at any longitude, the date line included', () => {
    fc.assert(
      fc.property(places, fc.double({ min: -180, max: 180, noNaN: true }), (place, degrees) => {
        const wrapped = (longitude: number) => longitude - 360 * Math.round(longitude / 360)
        const elsewhere = moved(place, ([longitude = 0, latitude = 0]) => [longitude + degrees, latitude])
        expectNear(coverageOf(elsewhere), coverageOf(place))
        const stations = elsewhere.stations.map(([longitude, latitude]): Position => [wrapped(longitude), latitude])
        expectNear(coverageOf({ ...elsewhere, stations }), coverageOf(place))
      }),
      runs,
    )
  })

  test('is the same in a mirror, east to west and north to south', () => {
    fc.assert(
      fc.property(places, (place) => {
        expectNear(coverageOf(moved(place, ([x = 0, y = 0]) => [-x, y])), coverageOf(place))
        expectNear(coverageOf(moved(place, ([x = 0, y = 0]) => [x, -y])), coverageOf(place))
      }),
      runs,
    )
  })

  test('never shrinks when a station is added, and is the same to the last digit in any order and with repeats', () => {
    fc.assert(
      fc.property(places, ({ boundary, stations }) => {
        const whole = coverageOf({ boundary, stations })
        const again = coverageOf({ boundary, stations: [...stations.toReversed(), ...stations] })
        expect(again.coveredSquareMetres).toBe(whole.coveredSquareMetres)
        const fewer = coverageOf({ boundary, stations: stations.slice(1) })
        expect(whole.coveredSquareMetres).toBeGreaterThanOrEqual(
          fewer.coveredSquareMetres - 1e-9 * whole.areaSquareMetres,
        )
      }),
      runs,
    )
  })
})
