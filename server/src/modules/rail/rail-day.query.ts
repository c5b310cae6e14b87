import { isMeasuredOn } from '@pianqu/shared/areas/membership.ts'
import { type CoverageRule, type Standing, standingOf } from '@pianqu/shared/rail/coverage-standing.ts'
import { isExpectedOn } from '@pianqu/shared/rail/opening-events.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { monthOfDay } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { cityRules } from '../rules/rule.facts.ts'
import { railIndex, railLayers } from './rail-layers.query.ts'
import { type RailScope, railRule } from './rail-target.query.ts'

export interface DayQuestion {
  readonly on: Day
  readonly today: Day
  readonly scope: RailScope
}

/** One day as the plans have it, forecasts after today included. */
export function railDay(db: Database, { on, today, scope }: DayQuestion) {
  const { outlined, stations } = railLayers(db)
  const index = railIndex(db, cityRules(db).reachMetres)
  const rule: CoverageRule = railRule(db, monthOfDay(on), scope)
  const open: ReadonlySet<number> = new Set(
    stations.flatMap((station, place) => (isExpectedOn(station, on, today) ? [place] : [])),
  )
  /** How the areas of the day stand, each covered as the measure says. */
  const standing = (covered: (place: number) => number): Standing =>
    standingOf(
      outlined.flatMap((area, place) =>
        isMeasuredOn(area, on, today)
          ? [
              {
                place,
                category: area.category,
                coveredSquareMetres: covered(place),
                areaSquareMetres: index.size(place),
              },
            ]
          : [],
      ),
      rule,
    )
  return {
    outlined,
    stations,
    index,
    rule,
    open,
    standing,
    asPlanned: standing((place) => index.covered(place, (station) => open.has(station))),
  }
}
