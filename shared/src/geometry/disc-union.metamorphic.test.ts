import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Configuration, configurationOf } from './configurations.fixture.ts'
import { coveredByDiscs } from './disc-union.ts'
import { type PlanarPart, planarArea } from './planar-area.ts'
import type { Point } from './projection.ts'
import { disc, moved, rotated } from './shapes.fixture.ts'

/** Areas with holes and several parts, and discs of many radii that touch, repeat and nearly coincide. */
const configurations: fc.Arbitrary<Configuration> = fc.integer({ min: 1, max: 2 ** 31 - 1 }).map(configurationOf)
const angles = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true })
const runs = { numRuns: 400 }

const coveredIn = ({ parts, discs }: Configuration): number => coveredByDiscs(planarArea(parts), discs)
const sizeOf = (parts: readonly PlanarPart[]): number => planarArea(parts).areaSquareMetres

const laidOut = ({ parts, discs }: Configuration, place: <P extends Point>(point: P) => P): Configuration => ({
  parts: parts.map((part) => part.map((ring) => ring.map(place))),
  discs: discs.map(place),
})

const scaled = ({ parts, discs }: Configuration, times: number): Configuration => ({
  parts: parts.map((part) => part.map((ring) => ring.map(({ x, y }) => ({ x: x * times, y: y * times })))),
  discs: discs.map(({ x, y, radius }) => ({ x: x * times, y: y * times, radius: radius * times })),
})

const near = (one: number, other: number, size: number): void =>
  expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-9 * size)

describe('the area inside a union of discs of any size', { timeout: 60_000 }, () => {
  test('is the same to the last digit in any order of discs, and with any of them repeated', () => {
    const shuffles = configurations.chain((given) =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray([...given.discs], { minLength: given.discs.length }),
        fc.subarray([...given.discs]),
      ),
    )
    fc.assert(
      fc.property(shuffles, ([given, shuffled, repeated]) => {
        expect(coveredIn({ ...given, discs: [...shuffled, ...repeated] })).toBe(coveredIn(given))
      }),
      runs,
    )
  })

  test('never shrinks when a disc is added, or when one grows', () => {
    fc.assert(
      fc.property(configurations, fc.double({ min: 0, max: 500, noNaN: true }), ({ parts, discs }, more) => {
        const size = sizeOf(parts)
        const [first = disc(0, 0), ...others] = discs
        const without = coveredIn({ parts, discs: others })
        const covered = coveredIn({ parts, discs })
        const grown = coveredIn({ parts, discs: [{ ...first, radius: first.radius + more }, ...others] })
        expect(covered).toBeGreaterThanOrEqual(without - 1e-9 * size)
        expect(grown).toBeGreaterThanOrEqual(covered - 1e-9 * size)
      }),
      runs,
    )
  })

  test('gains less from a disc the more there are already', () => {
    fc.assert(
      fc.property(configurations, ({ parts, discs }) => {
        const [first = disc(0, 0), second = first, ...others] = discs
        const gainAlone = coveredIn({ parts, discs: [first, second] }) - coveredIn({ parts, discs: [second] })
        const gainLast = coveredIn({ parts, discs }) - coveredIn({ parts, discs: [second, ...others] })
        expect(gainLast).toBeLessThanOrEqual(gainAlone + 1e-9 * sizeOf(parts))
      }),
      runs,
    )
  })

  test('grows with the square of the scale', () => {
    const scales = fc.double({ min: -3, max: 3, noNaN: true }).map((exponent) => 10 ** exponent)
    fc.assert(
      fc.property(configurations, scales, (given, times) => {
        near(coveredIn(scaled(given, times)) / times ** 2, coveredIn(given), sizeOf(given.parts))
      }),
      runs,
    )
  })

  test('is left alone by turning, mirroring and moving everything', () => {
    const far = fc.double({ min: -50_000, max: 50_000, noNaN: true })
    fc.assert(
      fc.property(configurations, angles, far, far, (given, angle, east, north) => {
        const elsewhere = laidOut(given, (point) => moved(rotated({ ...point, x: -point.x }, angle), east, north))
        near(coveredIn(elsewhere), coveredIn(given), sizeOf(given.parts))
      }),
      runs,
    )
  })

  test('does not depend on the order of parts and holes, nor on where and which way a ring begins', () => {
    fc.assert(
      fc.property(configurations, fc.nat(30), fc.boolean(), ({ parts, discs }, start, isReversed) => {
        const redrawn = parts.toReversed().map(([outer = [], ...holes]) =>
          [outer, ...holes.toReversed()].map((ring) => {
            const first = start % Math.max(1, ring.length)
            const begun = [...ring.slice(first), ...ring.slice(0, first)]
            return isReversed ? begun.toReversed() : begun
          }),
        )
        near(coveredIn({ parts: redrawn, discs }), coveredIn({ parts, discs }), sizeOf(parts))
      }),
      runs,
    )
  })

  test('adds up over the parts of an area, and over each part and its holes', () => {
    fc.assert(
      fc.property(configurations, ({ parts, discs }) => {
        const pieces = parts.flatMap(([outer = [], ...holes]) => [
          coveredIn({ parts: [[outer]], discs }),
          ...holes.map((hole) => -coveredIn({ parts: [[hole]], discs })),
        ])
        const sum = pieces.reduce((total, piece) => total + piece, 0)
        near(sum, coveredIn({ parts, discs }), sizeOf(parts.map(([outer = []]) => [outer])))
      }),
      runs,
    )
  })
})
