import fc from 'fast-check'
import Coordinate from 'jsts/org/locationtech/jts/geom/Coordinate.js'
import type Geometry from 'jsts/org/locationtech/jts/geom/Geometry.js'
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js'
import BufferOp from 'jsts/org/locationtech/jts/operation/buffer/BufferOp.js'
import OverlayOp from 'jsts/org/locationtech/jts/operation/overlay/OverlayOp.js'
import { describe, expect, test } from 'vitest'
import type { Disc } from './disc.ts'
import { coveredByDiscs } from './disc-union.ts'
import { planarArea } from './planar-area.ts'
import type { Ring } from './ring.ts'
import { disc, discArea, rotated } from './shapes.fixture.ts'

const factory = new GeometryFactory()
const quadrantSegments = 128

/** What a polygon of 4 × 128 corners on the circle lacks of the disc: the reference's own error, always to one side. */
const shortfall = (radius: number): number => {
  const corners = 4 * quadrantSegments
  return discArea(radius) - (corners / 2) * radius ** 2 * Math.sin((2 * Math.PI) / corners)
}

function jstsPolygon(ring: Ring): Geometry {
  const coordinates = [...ring, ...ring.slice(0, 1)].map(({ x, y }) => new Coordinate(x, y))
  return factory.createPolygon(factory.createLinearRing(coordinates), [])
}

const jstsDisc = ({ x, y, radius }: Disc): Geometry =>
  BufferOp.bufferOp(factory.createPoint(new Coordinate(x, y)), radius, quadrantSegments)

function jstsCovered(ring: Ring, discs: readonly Disc[]): number {
  const [first, ...others] = discs.map(jstsDisc)
  if (!first) return 0
  const union = others.reduce((whole: Geometry, one) => OverlayOp.overlayOp(whole, one, OverlayOp.UNION), first)
  return OverlayOp.overlayOp(union, jstsPolygon(ring), OverlayOp.INTERSECTION).getArea()
}

const rings: fc.Arbitrary<Ring> = fc
  .array(fc.integer({ min: 500, max: 4000 }), { minLength: 3, maxLength: 40 })
  .map((spokes) => spokes.map((length, place) => rotated({ x: length, y: 0 }, (2 * Math.PI * place) / spokes.length)))

const metres = fc.integer({ min: -4500, max: 4500 })
const discs = fc.array(
  fc
    .record({ x: metres, y: metres, radius: fc.constantFrom(800, 800, 400, 1200) })
    .map(({ x, y, radius }) => disc(x, y, radius)),
  { minLength: 1, maxLength: 15 },
)

describe('the area inside a union of discs', () => {
  test('agrees with polygon buffers to within what those lack of a circle', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(rings, discs, (ring, given) => {
        const exact = coveredByDiscs(planarArea([[ring]]), given)
        const reference = jstsCovered(ring, given)
        const lacking = given.reduce((sum, { radius }) => sum + shortfall(radius), 0)
        expect(exact - reference).toBeGreaterThanOrEqual(-1e-3)
        expect(exact - reference).toBeLessThanOrEqual(lacking + 1e-3)
      }),
      { numRuns: 40 },
    )
  })
})
