import type { Boundary } from '../geometry/boundary.schema.ts'
import { localPlane } from '../geometry/projection.ts'
import type { Target } from '../number/ratio.ts'

export const plane = localPlane([104.06, 30.66])
export const over65: Target = { operator: '>', numerator: 13, denominator: 20 }

/** A rectangle whose corners are these metres from the centre. */
export function box(west: number, south: number, east: number, north: number): Boundary {
  const corners = [
    { x: west, y: south },
    { x: east, y: south },
    { x: east, y: north },
    { x: west, y: north },
    { x: west, y: south },
  ]
  return { type: 'Polygon', coordinates: [corners.map(plane.inverse)] }
}
