import type { Area } from '@pianqu/shared/areas/area.schema.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { AreaStanding, CoverageRule, Standing } from '@pianqu/shared/rail/coverage-standing.ts'
import { isExpectedOn } from '@pianqu/shared/rail/opening-events.ts'
import type { previewRailScenario } from '@pianqu/shared/rail/rail.contract.ts'
import type { RailScenario } from '@pianqu/shared/rail/rail-scenario.schema.ts'
import { applyRailScenario } from '@pianqu/shared/rail/rail-scenario.ts'
import type { Database } from '../../db/database.ts'
import { coverageFigure, judgedFigure } from './coverage-figure.ts'
import { type DayQuestion, railDay } from './rail-day.query.ts'

type Reply = ReplyOf<typeof previewRailScenario>

const sideOf = ({ city, areas }: Standing, { target }: CoverageRule, outlined: readonly Area[]) => ({
  city: judgedFigure(city, target),
  areas: areas.map((area) => ({
    ...nameOf(outlined, area),
    ...coverageFigure(area),
    met: area.met,
    inScope: area.inScope,
  })),
})

const nameOf = (outlined: readonly Area[], { place }: AreaStanding) => ({
  code: outlined[place]?.code ?? '',
  name: outlined[place]?.name ?? '',
})

/** A day with a scenario beside the same day without. Nothing is written. */
export function railScenarioPreview(db: Database, question: DayQuestion, scenario: RailScenario): Reply {
  const { on, today } = question
  const { outlined, stations, index, rule, standing, asPlanned } = railDay(db, question)
  const applied = applyRailScenario(stations, scenario, today)
  const expected = applied.stations.filter((station) => isExpectedOn(station, on, today))
  // What stands where it stood is known to the index; the rest is measured anew in the areas that it reaches.
  const stored = new Set(expected.flatMap(({ origin, isMoved }) => (origin === null || isMoved ? [] : [origin])))
  const others = expected.filter(({ origin, isMoved }) => origin === null || isMoved)
  const after = standing((place) => index.covered(place, (station) => stored.has(station), others))

  const pairs = after.areas.flatMap((area, at) => {
    const before = asPlanned.areas[at]
    return before ? [{ ...nameOf(outlined, area), area, before }] : []
  })
  const codesWhere = (holds: (pair: (typeof pairs)[number]) => boolean) => pairs.filter(holds).map(({ code }) => code)
  return {
    on,
    ...sideOf(after, rule, outlined),
    today: sideOf(asPlanned, rule, outlined),
    changed: pairs
      .filter(({ area, before }) => area.coveredSquareMetres !== before.coveredSquareMetres)
      .map(({ code, name, area, before }) => ({
        code,
        name,
        before: coverageFigure(before).value,
        after: coverageFigure(area).value,
      })),
    lifted: codesWhere(({ area, before }) => area.met === true && before.met === false),
    lost: codesWhere(({ area, before }) => area.met === false && before.met === true),
    problems: [...applied.problems],
  }
}
