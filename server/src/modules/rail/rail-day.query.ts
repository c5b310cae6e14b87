import { type AreaList, isMeasuredOn } from '@pianqu/shared/areas/membership.ts'
import { holdsOn } from '@pianqu/shared/rail/boundary-version.ts'
import { type Standing, standingOf } from '@pianqu/shared/rail/coverage-standing.ts'
import { type DatedStation, isExpectedOn } from '@pianqu/shared/rail/opening-events.ts'
import type { RailBasis } from '@pianqu/shared/rail/rail-basis.ts'
import type { CoverageIndex } from '@pianqu/shared/rail/reach-index.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Database } from '../../db/database.ts'
import { railIndex, railLayers } from './rail-layers.query.ts'
import { type RailScope, railRules } from './rail-target.query.ts'

export interface DayQuestion {
  readonly on: Day
  readonly today: Day
  readonly scope: RailScope
  readonly basis: RailBasis
  /** Over which list of areas a day gone by is measured. */
  readonly list: AreaList
}

/** Places of the stations that count on a day, forecasts after today included. */
const expectedOn = (stations: readonly DatedStation[], on: Day, today: Day): Set<number> =>
  new Set(stations.flatMap((station, place) => (isExpectedOn(station, on, today) ? [place] : [])))

/** One day as the plans have it. */
export function railDay(db: Database, { on, today, scope, basis, list }: DayQuestion) {
  const { outlined, stations } = railLayers(db)
  const rules = railRules(db, scope, basis)
  const rule = rules.findLast(({ from }) => from <= on) ?? rules[0]
  const index = railIndex(db, { basis, radiusMetres: rule.radiusMetres })
  const names = new Map(outlined.map(({ code, name }) => [code, name]))
  /** How the areas of the day stand with these stations, which are places of the index. */
  const standing = (reaching: CoverageIndex, open: ReadonlySet<number>): Standing =>
    standingOf(
      outlined.flatMap((area, place) => {
        if (!isMeasuredOn(area, on, today, list) || !holdsOn(area, on)) return []
        const { code, category } = area
        const covered = reaching.covered(place, (station) => open.has(station))
        return [{ place, code, category, covered, whole: reaching.size(place) }]
      }),
      rule,
    )
  const open: ReadonlySet<number> = expectedOn(stations, on, today)
  return {
    outlined,
    stations,
    index,
    rule,
    rules,
    open,
    nameOf: (code: string): string => names.get(code) ?? code,
    asPlanned: standing(index, open),
    /** The same day with other stations. */
    withStations: (reaching: CoverageIndex, others: readonly DatedStation[]) =>
      standing(reaching, expectedOn(others, on, today)),
  }
}

export type RailDay = ReturnType<typeof railDay>
