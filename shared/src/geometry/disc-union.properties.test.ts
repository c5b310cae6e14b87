import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coveredByDiscs } from './disc-union.ts'
import { planarArea } from './planar-area.ts'
import { clipRing, type HalfPlane, type Ring } from './ring.ts'
import { disc, moved, rotated } from './shapes.fixture.ts'

const kilometres = (most: number) => fc.double({ min: -most * 1000, max: most * 1000, noNaN: true })
const angles = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true })

/** A simple ring, hardly ever convex: one spoke in each of so many equal directions. */
const rings: fc.Arbitrary<Ring> = fc
  .array(fc.double({ min: 200, max: 6000, noNaN: true }), { minLength: 3, maxLength: 60 })
  .map((spokes) => spokes.map((length, index) => rotated({ x: length, y: 0 }, (2 * Math.PI * index) / spokes.length)))

/** Some discs meet at random, some stand on a grid of 800 m, where tangents and shared points are the rule. */
const discs = fc.array(
  fc.oneof(
    fc.record({ x: kilometres(7), y: kilometres(7) }).map(({ x, y }) => disc(x, y)),
    fc
      .record({ x: fc.integer({ min: -8, max: 8 }), y: fc.integer({ min: -8, max: 8 }) })
      .map(({ x, y }) => disc(x * 800, y * 800)),
  ),
  { maxLength: 25 },
)

const runs = { numRuns: 300 }

describe('the area inside a union of discs', { timeout: 60_000 }, () => {
  test('never shrinks when a disc is added, and grows by no more than that disc alone', () => {
    fc.assert(
      fc.property(rings, discs, kilometres(7), kilometres(7), (ring, given, x, y) => {
        const area = planarArea([[ring]])
        const before = coveredByDiscs(area, given)
        const after = coveredByDiscs(area, [...given, disc(x, y)])
        expect(after).toBeGreaterThanOrEqual(before - 1e-9 * area.areaSquareMetres)
        expect(after - before).toBeLessThanOrEqual(coveredByDiscs(area, [disc(x, y)]) + 1e-9 * area.areaSquareMetres)
      }),
      runs,
    )
  })

  test('is at least the largest and at most the sum of its discs, and never more than the area', () => {
    fc.assert(
      fc.property(rings, discs, (ring, given) => {
        const area = planarArea([[ring]])
        const alone = given.map((one) => coveredByDiscs(area, [one]))
        const covered = coveredByDiscs(area, given)
        const slack = 1e-9 * area.areaSquareMetres
        expect(covered).toBeLessThanOrEqual(area.areaSquareMetres)
        expect(covered).toBeLessThanOrEqual(alone.reduce((sum, one) => sum + one, slack))
        expect(covered).toBeGreaterThanOrEqual(Math.max(0, ...alone) - slack)
      }),
      runs,
    )
  })

  test('is all of the area, and not a rounding error more, under discs without a gap', () => {
    const steps = Array.from({ length: 17 }, (_, step) => (step - 8) * 800)
    const blanket = steps.flatMap((x) => steps.map((y) => disc(x, y)))
    fc.assert(
      fc.property(rings, (ring) => {
        const area = planarArea([[ring]])
        const covered = coveredByDiscs(area, blanket)
        expect(covered).toBeLessThanOrEqual(area.areaSquareMetres)
        expect(covered).toBeGreaterThanOrEqual((1 - 1e-12) * area.areaSquareMetres)
      }),
      { numRuns: 50 },
    )
  })

  test('does not depend on the order of discs, on repeats, or on where and which way the ring begins', () => {
    fc.assert(
      fc.property(rings, discs, fc.nat(59), (ring, given, start) => {
        const covered = coveredByDiscs(planarArea([[ring]]), given)
        expect(coveredByDiscs(planarArea([[ring]]), [...given.toReversed(), ...given])).toBe(covered)
        const other = planarArea([[[...ring.slice(start), ...ring.slice(0, start)].toReversed()]])
        expect(Math.abs(coveredByDiscs(other, given) - covered)).toBeLessThanOrEqual(1e-9 * other.areaSquareMetres)
      }),
      runs,
    )
  })

  test('is left alone by turning and moving everything', () => {
    fc.assert(
      fc.property(rings, discs, angles, kilometres(100), kilometres(100), (ring, given, angle, east, north) => {
        const area = planarArea([[ring]])
        const elsewhere = planarArea([[ring.map((point) => moved(rotated(point, angle), east, north))]])
        const covered = coveredByDiscs(
          elsewhere,
          given.map((one) => moved(rotated(one, angle), east, north)),
        )
        const slack = 1e-9 * area.areaSquareMetres
        expect(Math.abs(elsewhere.areaSquareMetres - area.areaSquareMetres)).toBeLessThanOrEqual(slack)
        expect(Math.abs(covered - coveredByDiscs(area, given))).toBeLessThanOrEqual(slack)
      }),
      runs,
    )
  })

  test('adds up over the two sides of any line', () => {
    fc.assert(
      fc.property(rings, discs, angles, kilometres(6), (ring, given, angle, distance) => {
        const side: HalfPlane = { a: Math.cos(angle), b: Math.sin(angle), c: distance }
        const beyond: HalfPlane = { a: -side.a, b: -side.b, c: -distance }
        const whole = planarArea([[ring]])
        const halves = [side, beyond].map((half) => coveredByDiscs(planarArea([[clipRing(ring, half)]]), given))
        const sum = halves.reduce((total, half) => total + half, 0)
        expect(Math.abs(sum - coveredByDiscs(whole, given))).toBeLessThanOrEqual(1e-9 * whole.areaSquareMetres)
      }),
      runs,
    )
  })

  test('is an area less its hole', () => {
    fc.assert(
      fc.property(rings, discs, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (ring, given, scale) => {
        const hole = ring.map(({ x, y }) => ({ x: x * scale, y: y * scale }))
        const [whole, cut, rest] = [[[ring]], [[hole]], [[ring, hole]]].map((parts) =>
          coveredByDiscs(planarArea(parts), given),
        )
        expect(Math.abs((whole ?? 0) - (cut ?? 0) - (rest ?? 0))).toBeLessThanOrEqual(
          1e-9 * planarArea([[ring]]).areaSquareMetres,
        )
      }),
      runs,
    )
  })
})
