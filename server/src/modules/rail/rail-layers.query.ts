import type { Area } from '@pianqu/shared/areas/area.schema.ts'
import { type PreparedArea, prepareArea } from '@pianqu/shared/rail/coverage.ts'
import { type CoverageIndex, coverageIndex } from '@pianqu/shared/rail/coverage-index.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { allAreas } from '../areas/area.facts.ts'
import { allBoundaries, allStations, type StationWithOrigin } from './rail.facts.ts'

interface RailLayers {
  readonly areas: readonly Area[]
  readonly prepared: ReadonlyMap<string, PreparedArea>
  /** The areas that have an outline; their places are those of the index. */
  readonly outlined: readonly Area[]
  readonly stations: readonly StationWithOrigin[]
}

const layersPerRevision = perRevision((db: Database, _key: 'all'): RailLayers => {
  const areas = allAreas(db)
  const prepared = new Map([...allBoundaries(db)].map(([code, boundary]) => [code, prepareArea(boundary)]))
  return { areas, prepared, outlined: areas.filter(({ code }) => prepared.has(code)), stations: allStations(db) }
})

/** Areas, their outlines laid out in metres, and stations, as long as the data stays. */
export const railLayers = (db: Database): RailLayers => layersPerRevision(db, 'all')

const indexPerRevision = perRevision((db: Database, { radiusMetres }: { radiusMetres: number }): CoverageIndex => {
  const { prepared, outlined, stations } = railLayers(db)
  const areas = outlined.flatMap(({ code }) => prepared.get(code) ?? [])
  return coverageIndex(areas, stations, radiusMetres)
})

/** Which stations reach which areas at a radius: found once, and every figure it has measured is kept. */
export const railIndex = (db: Database, radiusMetres: number): CoverageIndex => indexPerRevision(db, { radiusMetres })
