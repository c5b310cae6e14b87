import type { AreaCategory } from '../areas/area.schema.ts'
import type { Boundary } from '../geometry/boundary.schema.ts'
import { meets, type Target } from '../number/ratio.ts'
import type { Day } from '../time/day.ts'
import { coveredOf, type PreparedArea, prepareArea } from './coverage.ts'
import type { RailStation } from './rail.schema.ts'
import { servingStations } from './station-service.ts'

/** What the question asks of a station; a whole `RailStation` will do. */
export type CoverageStation = Pick<
  RailStation,
  'code' | 'longitude' | 'latitude' | 'openedOn' | 'closedOn' | 'earlierServices' | 'hasExit'
>

interface CoverageQuestion {
  readonly stations: readonly CoverageStation[]
  readonly on: Day
  readonly radiusMetres: number
  readonly target: Target
  /** The categories the target is set for; areas of others are measured, not judged. */
  readonly targetCategories: readonly AreaCategory[]
  /** The categories that the city's figure is of; those of the target where nothing else is said. */
  readonly categories?: readonly AreaCategory[]
}

interface CodedArea {
  readonly code: string
  readonly category: AreaCategory
}

/** An area on one day, in whole square metres: the published unit, and what the verdict is about. */
export interface AreaCoverage {
  readonly code: string
  readonly coveredSquareMetres: number
  readonly areaSquareMetres: number
  readonly inScope: boolean
  /** `null` where no target is set for its category, and for an area of less than a square metre. */
  readonly met: boolean | null
  /** Stations whose circle reaches the area by at least the published unit, sorted by code. */
  readonly stationCodes: readonly string[]
}

/** The areas in scope summed, in whole square metres; all `null` when there is none. */
export interface CityCoverage {
  readonly coveredSquareMetres: number | null
  readonly areaSquareMetres: number | null
  readonly met: boolean | null
}

export interface CoverageAnswer {
  readonly areas: readonly AreaCoverage[]
  readonly city: CityCoverage
}

function measure(
  { code, category, prepared }: CodedArea & { readonly prepared: PreparedArea },
  { stations, radiusMetres, target, targetCategories, categories = targetCategories }: Omit<CoverageQuestion, 'on'>,
): AreaCoverage {
  const reaching = stations
    .map((station) => ({ code: station.code, centre: prepared.plane.forward([station.longitude, station.latitude]) }))
    .filter(({ centre }) => Math.round(coveredOf(prepared, [centre], radiusMetres)) > 0)
  const centres = reaching.map(({ centre }) => centre)
  const coveredSquareMetres = Math.round(coveredOf(prepared, centres, radiusMetres))
  const areaSquareMetres = Math.round(prepared.areaSquareMetres)
  const isJudged = targetCategories.includes(category)
  return {
    code,
    coveredSquareMetres,
    areaSquareMetres,
    inScope: categories.includes(category),
    met: isJudged ? meets({ numerator: coveredSquareMetres, denominator: areaSquareMetres }, target) : null,
    stationCodes: reaching.map((station) => station.code).toSorted(),
  }
}

function cityOf(
  areas: readonly AreaCoverage[],
  { target, targetCategories, categories = targetCategories }: CoverageQuestion,
): CityCoverage {
  const inScope = areas.filter((area) => area.inScope)
  if (inScope.length === 0) return { coveredSquareMetres: null, areaSquareMetres: null, met: null }
  const isJudged = categories.every((category) => targetCategories.includes(category))
  const coveredSquareMetres = inScope.reduce((sum, area) => sum + area.coveredSquareMetres, 0)
  const areaSquareMetres = inScope.reduce((sum, area) => sum + area.areaSquareMetres, 0)
  return {
    coveredSquareMetres,
    areaSquareMetres,
    met: isJudged ? meets({ numerator: coveredSquareMetres, denominator: areaSquareMetres }, target) : null,
  }
}

/** As `coverageOn`, for areas that are kept prepared between questions. */
export function coverageOfPrepared({
  areas,
  ...question
}: CoverageQuestion & {
  readonly areas: readonly (CodedArea & { readonly prepared: PreparedArea })[]
}): CoverageAnswer {
  const stations = servingStations(question.stations, question.on)
  const measured = areas.map((area) => measure(area, { ...question, stations }))
  return { areas: measured, city: cityOf(measured, question) }
}

/**
 * How much of each area, and of those in scope together, lies within the radius (metres) of a station that counts on the
 * day. Squares are rounded to whole metres first; the sum and the verdicts are exact over those integers.
 */
export function coverageOn({
  areas,
  ...question
}: CoverageQuestion & {
  readonly areas: readonly (CodedArea & { readonly boundary: Boundary })[]
}): CoverageAnswer {
  const prepared = areas.map(({ code, category, boundary }) => ({ code, category, prepared: prepareArea(boundary) }))
  return coverageOfPrepared({ areas: prepared, ...question })
}
