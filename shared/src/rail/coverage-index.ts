import { coveredOf, type PreparedArea } from './coverage.ts'
import type { Point } from './projection.ts'

/** A place in WGS-84 degrees. */
export interface Placed {
  readonly longitude: number
  readonly latitude: number
}

/** Which stations are open, by their place in the index. */
export type IsOpen = (station: number) => boolean

/** The coverage of areas by any choice of stations. Areas and stations are known by their places in the lists given. */
export interface CoverageIndex {
  /** Places of the areas that a station reaches by at least the published unit (a square metre). */
  areasOf(station: number): readonly number[]
  /** Places of the stations that reach an area. */
  stationsOf(area: number): readonly number[]
  /** Whole square metres of the area within reach of the open stations, and of others that the index does not know. */
  covered(area: number, isOpen: IsOpen, others?: readonly Placed[]): number
  /** Whole square metres of the area. */
  size(area: number): number
}

interface Reaching {
  readonly station: number
  readonly centre: Point
}

/** Answers kept per area: a slider moved to and fro, a greedy search and a scenario ask the same again. */
const keptAnswers = 4096

/**
 * Finds once which stations reach which areas, so that opening a station measures only what it touches. The radius is in
 * metres; equal sets of open stations answer the same square metres, in whatever order they were opened.
 */
export function coverageIndex(
  areas: readonly PreparedArea[],
  stations: readonly Placed[],
  radiusMetres: number,
): CoverageIndex {
  const reachingOf = (area: PreparedArea, placed: readonly Placed[]): Reaching[] =>
    placed.flatMap(({ longitude, latitude }, station) => {
      const centre = area.plane.forward([longitude, latitude])
      return Math.round(coveredOf(area, [centre], radiusMetres)) > 0 ? [{ station, centre }] : []
    })
  const measured = (area: PreparedArea, list: readonly Reaching[]): number =>
    Math.round(
      coveredOf(
        area,
        list.map(({ centre }) => centre),
        radiusMetres,
      ),
    )
  const reaching: readonly (readonly Reaching[])[] = areas.map((area) => reachingOf(area, stations))
  const touched: number[][] = stations.map(() => [])
  for (const [area, list] of reaching.entries()) for (const { station } of list) touched[station]?.push(area)
  const answers: Map<string, number>[] = areas.map(() => new Map())

  return {
    areasOf: (station) => touched[station] ?? [],
    stationsOf: (area) => (reaching[area] ?? []).map(({ station }) => station),
    size: (area) => Math.round(areas[area]?.areaSquareMetres ?? 0),
    covered(area, isOpen, others = []) {
      const [prepared, known] = [areas[area], answers[area]]
      if (!prepared || !known) throw new RangeError(`No area ${area} in the index`)
      const open = (reaching[area] ?? []).filter(({ station }) => isOpen(station))
      const strangers = reachingOf(prepared, others)
      if (strangers.length > 0) return measured(prepared, [...open, ...strangers])
      const key = open.map(({ station }) => station).join(' ')
      const answer = known.get(key)
      if (answer !== undefined) return answer
      const covered = measured(prepared, open)
      if (known.size >= keptAnswers) known.clear()
      known.set(key, covered)
      return covered
    },
  }
}
