import { type Day, earlierDay } from '../time/day.ts'
import { addMonths, lastDayOf, monthOfDay } from '../time/month.ts'
import type { RailStation } from './rail.schema.ts'
import type { RailScenario } from './rail-scenario.schema.ts'

/** A station as a scenario has it: `origin` is its place in the list given, null for one that the scenario adds. */
export interface ScenarioStation extends Omit<RailStation, 'lineCodes'> {
  readonly lineCodes: readonly string[]
  readonly origin: number | null
  readonly isMoved: boolean
}

export interface ScenarioProblem {
  readonly code: string
  readonly message: string
}

export interface AppliedScenario {
  readonly stations: readonly ScenarioStation[]
  /** What could not be applied, and why, in Chinese; the rest stands. */
  readonly problems: readonly ScenarioProblem[]
}

const beginning: Day = '1900-01-01'

/** The same day of the month so many months later; the last of the month where it has no such day. */
export function addMonthsToDay(day: Day, months: number): Day {
  const month = addMonths(monthOfDay(day), months)
  return earlierDay(`${month}-${day.slice(8)}` as Day, lastDayOf(month))
}

type Step = (stations: readonly ScenarioStation[]) => readonly ScenarioStation[] | ScenarioProblem

const isNamed = ({ code, lineCodes }: ScenarioStation, named: string): boolean =>
  code === named || lineCodes.includes(named)

const unknown = (code: string): ScenarioProblem => ({ code, message: `没有编码为“${code}”的站点或线路，请核对编码` })

const undated = (code: string): ScenarioProblem => ({
  code,
  message: `“${code}”没有可以推迟的站点：要么没有开通日期和预计开通日期，要么都与其他线路换乘`,
})

/** A dropped line takes only the stations that no other line serves. */
const drop =
  (named: string): Step =>
  (stations) => {
    if (!stations.some((station) => isNamed(station, named))) return unknown(named)
    return stations.flatMap((station) => {
      if (!isNamed(station, named)) return station
      if (station.code === named) return []
      const lineCodes = station.lineCodes.filter((code) => code !== named)
      return lineCodes.length === 0 && station.lineCodes.length > 0 ? [] : [{ ...station, lineCodes }]
    })
  }

function delayedOpening(station: ScenarioStation, { to, months = 0 }: NonNullable<RailScenario['delay']>[number]) {
  const shift = (day: Day | null) => (day === null ? null : (to ?? addMonthsToDay(day, months)))
  return { ...station, openedOn: shift(station.openedOn), forecastOpening: shift(station.forecastOpening) }
}

/** A delayed line delays the stations that it alone serves: at the others trains stop already. */
const delay =
  (change: NonNullable<RailScenario['delay']>[number]): Step =>
  (stations) => {
    if (!stations.some((station) => isNamed(station, change.code))) return unknown(change.code)
    const isDelayed = ({ code, lineCodes, openedOn, forecastOpening }: ScenarioStation) =>
      (code === change.code || (lineCodes.length === 1 && lineCodes[0] === change.code)) &&
      (openedOn ?? forecastOpening) !== null
    if (!stations.some(isDelayed)) return undated(change.code)
    return stations.map((station) => (isDelayed(station) ? delayedOpening(station, change) : station))
  }

const move =
  ({ code, to: [longitude, latitude] }: NonNullable<RailScenario['move']>[number]): Step =>
  (stations) =>
    stations.some((station) => station.code === code)
      ? stations.map((station) =>
          station.code === code ? { ...station, longitude, latitude, isMoved: true } : station,
        )
      : unknown(code)

type Added = NonNullable<RailScenario['add']>[number]

/** The station as it was added, whether a bare position or with names and days. */
function addedStation(added: Added, number: number): ScenarioStation {
  const { code, name, openedOn, ...position } =
    'longitude' in added
      ? added
      : { longitude: added[0], latitude: added[1], code: undefined, name: undefined, openedOn: undefined }
  const known = code ?? `拟增${number + 1}`
  const dates = { openedOn: openedOn ?? beginning, forecastOpening: null, closedOn: null }
  return {
    code: known,
    name: name ?? known,
    lineCodes: [],
    ...position,
    ...dates,
    hasExit: true,
    origin: null,
    isMoved: false,
  }
}

const add =
  (added: Added, number: number): Step =>
  (stations) => {
    const station = addedStation(added, number)
    return stations.some(({ code }) => code === station.code)
      ? { code: station.code, message: `已有编码为“${station.code}”的站点，拟增站点请另取编码` }
      : [...stations, station]
  }

/** Openings that a scenario forecasts for a day gone by: that is not an opening, and who asks should know. */
const pastForecasts = (
  changed: readonly ScenarioStation[],
  stations: readonly RailStation[],
  today: Day,
): ScenarioProblem[] =>
  changed.flatMap(({ code, name, origin, openedOn, forecastOpening }) => {
    const isChanged = origin !== null && stations[origin]?.forecastOpening !== forecastOpening
    const isPast = openedOn === null && forecastOpening !== null && forecastOpening <= today
    if (!isChanged || !isPast) return []
    const message = `“${name}”改后的预计开通日期${forecastOpening}不在今天之后，不计入覆盖，请改为今天之后的日期`
    return [{ code, message }]
  })

/**
 * Stations as a scenario has them (domain §8): stations and lines dropped, delayed, moved and added, in this order. A
 * scenario of nothing gives the stations back as they are.
 */
export function applyRailScenario(
  stations: readonly RailStation[],
  scenario: RailScenario,
  today: Day,
): AppliedScenario {
  const steps: Step[] = [
    ...(scenario.drop ?? []).map(drop),
    ...(scenario.delay ?? []).map(delay),
    ...(scenario.move ?? []).map(move),
    ...(scenario.add ?? []).map(add),
  ]
  const problems: ScenarioProblem[] = []
  let changed: readonly ScenarioStation[] = stations.map((station, origin) => ({ ...station, origin, isMoved: false }))
  for (const step of steps) {
    const result = step(changed)
    if ('message' in result) problems.push(result)
    else changed = result
  }
  return { stations: changed, problems: [...problems, ...pastForecasts(changed, stations, today)] }
}
