import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { Standing } from '@pianqu/shared/rail/coverage-standing.ts'
import type { previewRailScenario } from '@pianqu/shared/rail/rail.contract.ts'
import type { RailBasis } from '@pianqu/shared/rail/rail-basis.ts'
import type { RailScenario } from '@pianqu/shared/rail/rail-scenario.schema.ts'
import { type AppliedScenario, applyRailScenario } from '@pianqu/shared/rail/rail-scenario.ts'
import { touchedStations } from '@pianqu/shared/rail/rail-scenario-touches.ts'
import { scenarioNetwork } from '@pianqu/shared/rail/scenario-network.ts'
import type { Database } from '../../db/database.ts'
import { listedAs } from './area-list.ts'
import { basisFigure, judgedBasis } from './basis-figure.ts'
import { type DayQuestion, type RailDay, railDay } from './rail-day.query.ts'
import { railPlane } from './rail-plane.query.ts'
import { railTargets } from './rail-target.query.ts'

type Reply = ReplyOf<typeof previewRailScenario>

/** One side of a comparison: the city and every area of the day. */
export const sideOf = (basis: RailBasis, { city, areas }: Standing, { nameOf, rule }: RailDay) => ({
  city: judgedBasis(basis, city, rule.target),
  areas: areas.map(({ code, met, inScope, ...measured }) => ({
    ...{ code, name: nameOf(code), met, inScope },
    ...basisFigure(basis, measured),
  })),
})

/** Areas that meet the target with a scenario and not without, and the other way round. */
export function verdictChanges(before: Standing, after: Standing) {
  const metBefore = new Map(before.areas.map(({ code, met }) => [code, met]))
  const codesWhere = (was: boolean, is: boolean) =>
    after.areas.filter(({ code, met }) => met === is && metBefore.get(code) === was).map(({ code }) => code)
  return { lifted: codesWhere(false, true), lost: codesWhere(true, false) }
}

function touchesOf(db: Database, { stations }: RailDay, applied: AppliedScenario): Reply['stations'] {
  const inMetres = railPlane(db)
  return touchedStations(stations, applied.stations).map(({ longitude, latitude, from, ...touch }) => {
    const [x, y] = inMetres([longitude, latitude])
    return { ...touch, x, y, from: from && inMetres([from.longitude, from.latitude]) }
  })
}

/** A day with a scenario beside the same day without. Nothing is written. */
export function railScenarioPreview(db: Database, question: DayQuestion, scenario: RailScenario): Reply {
  const { on, today, scope, basis } = question
  const day = railDay(db, question)
  const applied = applyRailScenario(day.stations, scenario, today)
  const network = scenarioNetwork(day.index, day.stations.length, applied.stations)
  const after = day.withStations(network.index, network.stations)
  const changed = after.areas.flatMap((area, at) => {
    const before = day.asPlanned.areas[at]
    if (!before || before.covered === area.covered) return []
    const shareOf = (one: typeof area) => basisFigure(basis, one).value
    return [{ code: area.code, name: day.nameOf(area.code), before: shareOf(before), after: shareOf(area) }]
  })
  return {
    on,
    ...listedAs(question),
    basis,
    targets: railTargets(db, scope, basis),
    ...sideOf(basis, after, day),
    today: sideOf(basis, day.asPlanned, day),
    stations: touchesOf(db, day, applied),
    changed,
    ...verdictChanges(day.asPlanned, after),
    problems: [...applied.problems],
  }
}
