import Coordinate from 'jsts/org/locationtech/jts/geom/Coordinate.js'
import type Geometry from 'jsts/org/locationtech/jts/geom/Geometry.js'
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js'
import BufferOp from 'jsts/org/locationtech/jts/operation/buffer/BufferOp.js'
import OverlayOp from 'jsts/org/locationtech/jts/operation/overlay/OverlayOp.js'
import type { Disc } from './disc.ts'
import type { PlanarPart } from './planar-area.ts'
import type { Ring } from './ring.ts'
import { discArea } from './shapes.fixture.ts'

const factory = new GeometryFactory()
const quadrantSegments = 128

/** What a polygon of 4 × 128 corners on the circle lacks of the disc: the reference's own error, always to one side. */
export function shortfall(radius: number): number {
  const corners = 4 * quadrantSegments
  return discArea(radius) - (corners / 2) * radius ** 2 * Math.sin((2 * Math.PI) / corners)
}

const linearRing = (ring: Ring) =>
  factory.createLinearRing([...ring, ...ring.slice(0, 1)].map(({ x, y }) => new Coordinate(x, y)))

const polygonOf = ([outer = [], ...holes]: PlanarPart): Geometry =>
  factory.createPolygon(linearRing(outer), holes.map(linearRing))

const bufferOf = ({ x, y, radius }: Disc): Geometry =>
  BufferOp.bufferOp(factory.createPoint(new Coordinate(x, y)), radius, quadrantSegments)

/** Halves first, so that no union is of more corners than it must be. */
function unionOf(buffers: readonly Geometry[]): Geometry | null {
  if (buffers.length <= 1) return buffers[0] ?? null
  const middle = buffers.length >> 1
  const [one, other] = [unionOf(buffers.slice(0, middle)), unionOf(buffers.slice(middle))]
  return one && other ? OverlayOp.overlayOp(one, other, OverlayOp.UNION) : one
}

/** The area inside the union of the discs' polygons, by a geometry library. */
export function bufferedArea(parts: readonly PlanarPart[], discs: readonly Disc[]): number {
  const union = unionOf(discs.toSorted((a, b) => a.x - b.x).map(bufferOf))
  if (!union) return 0
  return parts.reduce(
    (sum, part) => sum + OverlayOp.overlayOp(union, polygonOf(part), OverlayOp.INTERSECTION).getArea(),
    0,
  )
}
