import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { coverageTimeline, firstDayMet } from '@pianqu/shared/rail/coverage-timeline.ts'
import { type DatedStation, openingEvents } from '@pianqu/shared/rail/opening-events.ts'
import type { compareRailPlans } from '@pianqu/shared/rail/rail-plan.contract.ts'
import type { RailScenario } from '@pianqu/shared/rail/rail-scenario.schema.ts'
import { applyRailScenario } from '@pianqu/shared/rail/rail-scenario.ts'
import type { CoverageIndex } from '@pianqu/shared/rail/reach-index.ts'
import { scenarioNetwork } from '@pianqu/shared/rail/scenario-network.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { listedAs } from './area-list.ts'
import { type DayQuestion, type RailDay, railDay } from './rail-day.query.ts'
import { storedPlan } from './rail-plans.query.ts'
import { sideOf, verdictChanges } from './rail-scenario.query.ts'
import { railTargets } from './rail-target.query.ts'

type Reply = ReplyOf<typeof compareRailPlans>

type Side = Omit<Reply['scenarios'][number], 'id' | 'name'>

/**
 * The first day from which the city meets the target for good; none where the basis has no target. What a scenario adds
 * without a day has always been there, which says nothing of days before the first station of the city.
 */
function crossingWith(
  { outlined, rules, rule, stations: planned }: RailDay,
  index: CoverageIndex,
  stations: readonly DatedStation[],
  today: Day,
) {
  const steps = rule.target ? coverageTimeline({ areas: outlined, stations, index, today, rules }) : []
  const met = firstDayMet(steps, ({ city }) => city.met)
  const first = openingEvents(planned, today)[0]?.on
  const on = met !== null && first !== undefined && met < first ? first : met
  return { on, isForecast: on !== null && on > today }
}

/** What is only supposed has happened on no day gone by: where today does not meet the target, a scenario meets it from today at the earliest. */
function notPast(supposed: Side['cityCrossing'], planned: Side['cityCrossing'], today: Day): Side['cityCrossing'] {
  const isMetToday = planned.on !== null && planned.on <= today
  if (isMetToday || supposed.on === null || supposed.on >= today) return supposed
  return { on: today, isForecast: false }
}

const todaySide = perRevision((db: Database, question: DayQuestion): Reply['today'] => {
  const day = railDay(db, question)
  return {
    ...sideOf(question.basis, day.asPlanned, day),
    cityCrossing: crossingWith(day, day.index, day.stations, question.today),
  }
})

interface Supposed {
  readonly question: DayQuestion
  readonly scenario: RailScenario
}

/** By what it supposes, not by its name: a change of either is a question of its own, and the data of the city another. */
const scenarioSide = perRevision((db: Database, { question, scenario }: Supposed): Side => {
  const day = railDay(db, question)
  const applied = applyRailScenario(day.stations, scenario, question.today)
  const { index, stations } = scenarioNetwork(day.index, day.stations.length, applied.stations)
  const after = day.withStations(index, stations)
  return {
    ...sideOf(question.basis, after, day),
    cityCrossing: notPast(
      crossingWith(day, index, stations, question.today),
      todaySide(db, question).cityCrossing,
      question.today,
    ),
    ...verdictChanges(day.asPlanned, after),
    problems: [...applied.problems],
  }
})

interface Question extends Omit<DayQuestion, 'on'> {
  readonly ids: readonly string[]
  readonly on?: Day | undefined
}

/** Saved scenarios, also such that were put away, beside what is planned. Throws common/not-found. */
export function railComparison(db: Database, { ids, on, ...asked }: Question): Reply {
  const plans = [...new Set(ids)].map((id) => storedPlan(db, id))
  const question = { ...asked, on: on ?? plans[0]?.on ?? asked.today }
  return {
    on: question.on,
    ...listedAs(question),
    basis: question.basis,
    targets: railTargets(db, question.scope, question.basis),
    today: todaySide(db, question),
    scenarios: plans.map(({ planId, name, scenario }) => ({
      id: planId,
      name,
      ...scenarioSide(db, { question, scenario }),
    })),
  }
}
