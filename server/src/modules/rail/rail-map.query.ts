import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { partsOf } from '@pianqu/shared/rail/boundary-parts.ts'
import { boundsAround } from '@pianqu/shared/rail/degree-bounds.ts'
import { localPlane } from '@pianqu/shared/rail/projection.ts'
import type { getRailMap } from '@pianqu/shared/rail/rail.contract.ts'
import type { Boundary, Position } from '@pianqu/shared/rail/rail.schema.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { cityRules } from '../rules/rule.facts.ts'
import { allBoundaries, allLines } from './rail.facts.ts'
import { railLayers } from './rail-layers.query.ts'

const decimetres = (metres: number): number => Math.round(metres * 10) / 10

/** The middle of all outlines or, while there is none, the first station. */
function middleOf(boundaries: readonly Boundary[], [station]: readonly Position[]): Position {
  const bounds = boundsAround(boundaries, 0)
  return bounds ? [(bounds.west + bounds.east) / 2, (bounds.south + bounds.north) / 2] : (station ?? [0, 0])
}

const mapPerRevision = perRevision((db: Database, _key: 'all'): ReplyOf<typeof getRailMap> => {
  const { outlined, stations } = railLayers(db)
  const boundaries = allBoundaries(db)
  const middle = middleOf(
    [...boundaries.values()],
    stations.map(({ longitude, latitude }) => [longitude, latitude]),
  )
  const plane = localPlane(middle)
  const inMetres = ([longitude = 0, latitude = 0]: readonly number[]): [number, number] => {
    const { x, y } = plane.forward([longitude, latitude])
    return [decimetres(x), decimetres(y)]
  }
  return {
    radiusMetres: cityRules(db).reachMetres,
    areas: outlined.map(({ code, name, category }) => {
      const boundary = boundaries.get(code)
      const rings = boundary ? partsOf(boundary).flat() : []
      return { code, name, category, rings: rings.map((ring) => ring.map(inMetres)) }
    }),
    lines: allLines(db),
    stations: stations.map(({ code, name, lineCodes, longitude, latitude, ...station }) => {
      const [x, y] = inMetres([longitude, latitude])
      const { openedOn, forecastOpening, closedOn, hasExit } = station
      return { code, name, lineCodes, x, y, openedOn, forecastOpening, closedOn, hasExit }
    }),
  }
})

/** Outlines, lines and stations in metres of one plane, as long as the data stays. */
export const railMap = (db: Database) => mapPerRevision(db, 'all')
