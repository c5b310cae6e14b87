import { countsFrom, isExpectedOn } from '@pianqu/shared/rail/opening-events.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { RailMap } from './rail-data.ts'

export type MapStation = RailMap['stations'][number]

/** How a station stands on a day: it counts, is yet to open, or does not count for a reason. */
export type StationState = 'open' | 'planned' | 'closed' | 'no-exit'

export const stationStateNames: Record<StationState, string> = {
  open: '已开通',
  planned: '未开通',
  closed: '已关闭',
  'no-exit': '没有出入口，不计入',
}

export function stationStateOn(station: MapStation, day: Day, today: Day): StationState {
  if (!station.hasExit) return 'no-exit'
  if (isExpectedOn(station, day, today)) return 'open'
  if (
    [station.closedOn, ...(station.earlierServices ?? []).map(({ closedOn }) => closedOn)].some(
      (on) => on !== null && on <= day,
    )
  )
    return 'closed'
  return 'planned'
}

/** The same in words; an opening that is only expected says so. */
export function stationStateText(station: MapStation, day: Day, today: Day): string {
  const state = stationStateOn(station, day, today)
  return state === 'open' && station.openedOn === null ? '预计已开通' : stationStateNames[state]
}

/** The day from which a station counts, with what kind of day it is: `2026-12-28（预计）`. */
export function openingText(station: MapStation, today: Day): string {
  const from = countsFrom(station, today)
  if (from) return from.isForecast ? `${from.on}（预计）` : from.on
  const { openedOn, forecastOpening } = station
  if (openedOn) return openedOn
  return forecastOpening ? `${forecastOpening}（预计已过，未开通）` : '未定'
}

/** Codes of lines as their names. */
export function lineNamesOf({ lines }: Pick<RailMap, 'lines'>): (codes: readonly string[]) => string {
  const names = new Map(lines.map(({ code, name }) => [code, name]))
  return (codes) => codes.map((code) => names.get(code) ?? code).join('、') || '—'
}
