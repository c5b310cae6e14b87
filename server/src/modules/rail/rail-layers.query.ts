import type { Area } from '@pianqu/shared/areas/area.schema.ts'
import type { Boundary } from '@pianqu/shared/geometry/boundary.schema.ts'
import { holdsOn, outlineSpans, type Span } from '@pianqu/shared/rail/boundary-version.ts'
import { type PreparedArea, prepareArea } from '@pianqu/shared/rail/coverage.ts'
import { coverageIndex } from '@pianqu/shared/rail/coverage-index.ts'
import { pointIndex } from '@pianqu/shared/rail/point-index.ts'
import type { RailBasis } from '@pianqu/shared/rail/rail-basis.ts'
import type { CoverageIndex } from '@pianqu/shared/rail/reach-index.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { allAreas } from '../areas/area.facts.ts'
import { allOutlines, allStations, type StationWithOrigin } from './rail.facts.ts'
import { pointsOf } from './rail-points.query.ts'

/** An area with one of its outlines, laid out in metres, and how long that holds. */
export interface OutlinedArea extends Area, Span {
  /** The day by which the outline is stored; the first of an area also holds before it. */
  readonly effectiveFrom: Day
  readonly boundary: Boundary
  readonly prepared: PreparedArea
}

interface RailLayers {
  readonly areas: readonly Area[]
  /** Every outline of every area, by area and day; their places are those of the index. */
  readonly outlined: readonly OutlinedArea[]
  readonly stations: readonly StationWithOrigin[]
}

const layersPerRevision = perRevision((db: Database, _key: 'all'): RailLayers => {
  const areas = allAreas(db)
  const spans = outlineSpans(allOutlines(db))
  const outlined = areas.flatMap((area) =>
    spans
      .filter(({ areaCode }) => areaCode === area.code)
      .map(({ areaCode: _, ...outline }) => ({ ...area, ...outline, prepared: prepareArea(outline.boundary) })),
  )
  return { areas, outlined, stations: allStations(db) }
})

/** Areas, their outlines laid out in metres, and stations, as long as the data stays. */
export const railLayers = (db: Database): RailLayers => layersPerRevision(db, 'all')

/** Area code → the outline that holds on a day. */
export const outlinesOn = (db: Database, day: Day): Map<string, OutlinedArea> =>
  new Map(
    railLayers(db)
      .outlined.filter((outline) => holdsOn(outline, day))
      .map((outline) => [outline.code, outline]),
  )

interface Reach {
  readonly basis: RailBasis
  readonly radiusMetres: number
}

const indexPerRevision = perRevision((db: Database, { basis, radiusMetres }: Reach): CoverageIndex => {
  const { outlined, stations } = railLayers(db)
  const areas = outlined.map(({ prepared }) => prepared)
  return basis === 'area'
    ? coverageIndex(areas, stations, radiusMetres)
    : pointIndex(areas, pointsOf(db, basis), stations, radiusMetres)
})

/**
 * Which stations reach which areas at a radius: found once, and every figure it has measured is kept. Throws rail/no-points
 * for a basis of which there is no data.
 */
export const railIndex = (db: Database, reach: Reach): CoverageIndex => indexPerRevision(db, reach)
