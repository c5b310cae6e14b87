import type { RailStation } from './rail.schema.ts'
import type { ScenarioStation } from './rail-scenario.ts'

export type ScenarioChange = 'added' | 'dropped' | 'moved' | 'delayed'

/** A station that a scenario touches, where it stands with it; `from` is where a moved one stands without. */
export interface ScenarioTouch {
  readonly code: string
  readonly name: string
  readonly longitude: number
  readonly latitude: number
  readonly change: ScenarioChange
  readonly from: RailStation | null
}

function changeOf(after: ScenarioStation, before: RailStation | undefined): ScenarioChange | null {
  if (!before) return 'added'
  if (after.longitude !== before.longitude || after.latitude !== before.latitude) return 'moved'
  const isDelayed = after.openedOn !== before.openedOn || after.forecastOpening !== before.forecastOpening
  return isDelayed ? 'delayed' : null
}

/** The stations that are not what they were: those of the city in their order, then those added. Moved comes before delayed. */
export function touchedStations(before: readonly RailStation[], after: readonly ScenarioStation[]): ScenarioTouch[] {
  const kept = new Map(
    after.flatMap((station) => (station.origin === null ? [] : [[station.origin, station] as const])),
  )
  const touchOf = (station: RailStation | ScenarioStation, change: ScenarioChange, from: RailStation | null) => {
    const { code, name, longitude, latitude } = station
    return { code, name, longitude, latitude, change, from }
  }
  const ofCity = before.flatMap((station, place) => {
    const now = kept.get(place)
    if (!now) return [touchOf(station, 'dropped', null)]
    const change = changeOf(now, station)
    return change ? [touchOf(now, change, change === 'moved' ? station : null)] : []
  })
  const added = after.filter(({ origin }) => origin === null).map((station) => touchOf(station, 'added', null))
  return [...ofCity, ...added]
}
