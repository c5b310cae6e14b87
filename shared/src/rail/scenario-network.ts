import type { DatedStation } from './opening-events.ts'
import type { ScenarioStation } from './rail-scenario.ts'
import type { CoverageIndex } from './reach-index.ts'

/** A scenario's stations as places of an index: those of the city at their own, then those moved or added. */
export interface ScenarioNetwork {
  readonly index: CoverageIndex
  readonly stations: readonly DatedStation[]
}

/** A place that the scenario leaves empty: what stood there was dropped or moved. */
const nothing: DatedStation = { openedOn: null, forecastOpening: null, closedOn: null, hasExit: false }

/** What stands where it stood is known to the index of the city; the rest is found in the areas that it reaches. */
export function scenarioNetwork(
  index: CoverageIndex,
  count: number,
  scenario: readonly ScenarioStation[],
): ScenarioNetwork {
  const stations: DatedStation[] = Array.from({ length: count }, () => nothing)
  const strangers = scenario.filter((station) => {
    if (station.origin === null || station.isMoved) return true
    stations[station.origin] = station
    return false
  })
  return { index: strangers.length > 0 ? index.with(strangers) : index, stations: [...stations, ...strangers] }
}
