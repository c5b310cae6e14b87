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

/** Stations as the steps so far have left them; those dropped leave their place empty. Found by code and line. */
interface Workbench {
  readonly stations: (ScenarioStation | null)[]
  readonly placesOf: ReadonlyMap<string, readonly number[]>
  /** Codes of stations that a step has added, with their places. */
  readonly added: Map<string, number>
}

/** Changes the stations, or says why it could not. */
type Step = (bench: Workbench) => ScenarioProblem | null

const isNamed = ({ code, lineCodes }: ScenarioStation, named: string): boolean =>
  code === named || lineCodes.includes(named)

interface Found {
  readonly place: number
  readonly station: ScenarioStation
}

/** The stations that bear the code, their own or their line's. */
function found({ stations, placesOf, added }: Workbench, named: string): Found[] {
  const ofAdded = added.get(named)
  const places = [...(placesOf.get(named) ?? []), ...(ofAdded === undefined ? [] : [ofAdded])]
  return places.flatMap((place) => {
    const station = stations[place]
    return station && isNamed(station, named) ? [{ place, station }] : []
  })
}

const unknown = (code: string): ScenarioProblem => ({ code, message: `没有编码为“${code}”的站点或线路，请核对编码` })

const undated = (code: string): ScenarioProblem => ({
  code,
  message: `“${code}”没有可以推迟的站点：要么没有开通日期和预计开通日期，要么都与其他线路换乘`,
})

/** What is left of a station; a dropped line takes only the stations that no other line serves. */
function withoutNamed(station: ScenarioStation, named: string): ScenarioStation | null {
  if (station.code === named) return null
  const lineCodes = station.lineCodes.filter((code) => code !== named)
  return lineCodes.length === 0 ? null : { ...station, lineCodes }
}

const drop =
  (named: string): Step =>
  (bench) => {
    const dropped = found(bench, named)
    for (const { place, station } of dropped) bench.stations[place] = withoutNamed(station, named)
    return dropped.length > 0 ? null : unknown(named)
  }

function delayedOpening(station: ScenarioStation, { to, months = 0 }: NonNullable<RailScenario['delay']>[number]) {
  const shift = (day: Day | null) => (day === null ? null : (to ?? addMonthsToDay(day, months)))
  return { ...station, openedOn: shift(station.openedOn), forecastOpening: shift(station.forecastOpening) }
}

/** A delayed line delays the stations that it alone serves: at the others trains stop already. */
const delay =
  (change: NonNullable<RailScenario['delay']>[number]): Step =>
  (bench) => {
    const named = found(bench, change.code)
    if (named.length === 0) return unknown(change.code)
    const delayed = named.filter(
      ({ station: { code, lineCodes, openedOn, forecastOpening } }) =>
        (code === change.code || lineCodes.length === 1) && (openedOn ?? forecastOpening) !== null,
    )
    for (const { place, station } of delayed) bench.stations[place] = delayedOpening(station, change)
    return delayed.length > 0 ? null : undated(change.code)
  }

const move =
  ({ code, to: [longitude, latitude] }: NonNullable<RailScenario['move']>[number]): Step =>
  (bench) => {
    const moved = found(bench, code).filter(({ station }) => station.code === code)
    for (const { place, station } of moved) bench.stations[place] = { ...station, longitude, latitude, isMoved: true }
    return moved.length > 0 ? null : unknown(code)
  }

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
  (bench) => {
    const station = addedStation(added, number)
    if (found(bench, station.code).some((known) => known.station.code === station.code)) {
      return { code: station.code, message: `已有编码为“${station.code}”的站点，拟增站点请另取编码` }
    }
    bench.added.set(station.code, bench.stations.push(station) - 1)
    return null
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

function benchOf(stations: readonly RailStation[]): Workbench {
  const placesOf = new Map<string, number[]>()
  for (const [place, { code, lineCodes }] of stations.entries()) {
    for (const name of new Set([code, ...lineCodes])) {
      const places = placesOf.get(name)
      if (places) places.push(place)
      else placesOf.set(name, [place])
    }
  }
  return {
    stations: stations.map((station, origin) => ({ ...station, origin, isMoved: false })),
    placesOf,
    added: new Map(),
  }
}

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
  const bench = benchOf(stations)
  const problems = steps.flatMap((step) => step(bench) ?? [])
  const changed = bench.stations.filter((station) => station !== null)
  return { stations: changed, problems: [...problems, ...pastForecasts(changed, stations, today)] }
}
