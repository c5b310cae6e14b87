import { boundsAround } from '@pianqu/shared/coordinates/degree-bounds.ts'
import type { Position } from '@pianqu/shared/geometry/boundary.schema.ts'
import { localPlane } from '@pianqu/shared/geometry/projection.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { railLayers } from './rail-layers.query.ts'

const decimetres = (metres: number): number => Math.round(metres * 10) / 10

const planePerRevision = perRevision((db: Database, _key: 'all') => {
  const { outlined, stations } = railLayers(db)
  const bounds = boundsAround(
    outlined.map(({ boundary }) => boundary),
    0,
  )
  const [first] = stations
  // The middle of all outlines or, while there is none, the first station.
  const middle: Position = bounds
    ? [(bounds.west + bounds.east) / 2, (bounds.south + bounds.north) / 2]
    : [first?.longitude ?? 0, first?.latitude ?? 0]
  return localPlane(middle)
})

/** How places become metres east and north on the map of the city. */
export function railPlane(db: Database): (position: readonly number[]) => [number, number] {
  const plane = planePerRevision(db, 'all')
  return ([longitude = 0, latitude = 0]) => {
    const { x, y } = plane.forward([longitude, latitude])
    return [decimetres(x), decimetres(y)]
  }
}
