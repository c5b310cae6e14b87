import type { RailScenario } from '@pianqu/shared/rail/rail-scenario.schema.ts'
import { applyRailScenario } from '@pianqu/shared/rail/rail-scenario.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { PlanMark } from '../map/map-question.ts'
import type { RailMap } from '../rail-data.ts'
import type { MapStation } from '../station-state.ts'

const beginning: Day = '1900-01-01'

/** A station that a plan adds, as the map has stations. */
function addedStation({ code, name, x, y }: PlanMark, openedOn: Day): MapStation {
  const undated = { forecastOpening: null, closedOn: null, hasExit: true, exits: [], forecasts: [] }
  return { code, name, x, y, lineCodes: [], openedOn, ...undated }
}

/** When each added station opens, by its code. */
function addedDays({ add = [] }: RailScenario): ReadonlyMap<string, Day> {
  return new Map(
    add.map((added, at) => {
      const { code = `拟增${at + 1}`, openedOn = beginning } = 'longitude' in added ? added : {}
      return [code, openedOn]
    }),
  )
}

/** The map as a plan has it: stations with its days, at its places, and lines through those that are left. */
export function plannedMap(map: RailMap, plan: RailScenario, marks: readonly PlanMark[], today: Day): RailMap {
  // Where stations stand comes with the marks, in the metres of the map; here only days and what is left are asked.
  const placed = map.stations.map((station) => ({ ...station, longitude: 0, latitude: 0 }))
  const { drop, delay } = plan
  const { stations } = applyRailScenario(placed, { ...(drop && { drop }), ...(delay && { delay }) }, today)
  const left = new Map(stations.map((station) => [station.code, station]))
  const moved = new Map(marks.filter(({ change }) => change === 'moved').map((mark) => [mark.code, mark]))
  const days = addedDays(plan)
  const at = <Place extends { readonly x: number; readonly y: number }>(code: string, place: Place): Place => {
    const { x, y } = moved.get(code) ?? place
    return { ...place, x, y }
  }
  return {
    ...map,
    stations: [
      ...map.stations.flatMap((station) => {
        const { openedOn, forecastOpening, lineCodes } = left.get(station.code) ?? {}
        if (lineCodes === undefined) return []
        return at(station.code, {
          ...station,
          openedOn: openedOn ?? null,
          forecastOpening: forecastOpening ?? null,
          lineCodes: [...lineCodes],
        })
      }),
      ...marks
        .filter(({ change }) => change === 'added')
        .map((mark) => addedStation(mark, days.get(mark.code) ?? beginning)),
    ],
    lines: map.lines.map((line) => ({
      ...line,
      stops: line.stops
        .filter(({ stationCode }) => left.get(stationCode)?.lineCodes.includes(line.code))
        .map((stop) => at(stop.stationCode, stop)),
    })),
  }
}
