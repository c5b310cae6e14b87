import type { RailLine, RailStation } from '@pianqu/shared/rail/rail.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { placeNames } from '../land/place-names.ts'
import { positionOf } from '../land/plane.ts'
import { randomOf } from '../random.ts'
import { nameStations } from './metro-names.ts'
import { lengthOf } from './metro-route.ts'
import { networkStops, type Stop } from './metro-stops.ts'
import { lastOpening, lineCodeAt, linePlans } from './metro-table.ts'

/** Places that areas use for their projects come first in the list; stations take theirs from its end. */
const wordsForStations = (count: number): string[] => placeNames().slice(-count)

export function railLines(): RailLine[] {
  return linePlans.map(({ name, colour }, index) => ({ code: lineCodeAt(index), name, colour }))
}

/** The day each of its lines stops there. */
export function openingDays({ kmByLine }: Stop): Map<string, Day> {
  return new Map(
    linePlans.flatMap(({ path, phases }, index) => {
      const code = lineCodeAt(index)
      const km = kmByLine.get(code)
      if (km === undefined) return []
      const share = km / lengthOf(path)
      const phase = phases.find(({ to }) => share <= to) ?? phases.at(-1)
      return phase ? [[code, phase.on] as const] : []
    }),
  )
}

/** The day the first of its lines stops there. */
function opensOn(stop: Stop): Day {
  const [first] = [...openingDays(stop).values()].sort()
  if (!first) throw new RangeError('A station lies on at least one line')
  return first
}

/** Stations in the order in which one meets them riding line after line. */
function ridingOrder(a: Stop, b: Stop): number {
  const [lineOfA = '', kmOfA = 0] = firstLine(a)
  const [lineOfB = '', kmOfB = 0] = firstLine(b)
  return lineOfA === lineOfB ? kmOfA - kmOfB : lineOfA < lineOfB ? -1 : 1
}

const firstLine = ({ kmByLine }: Stop): readonly [string?, number?] =>
  [...kmByLine].sort(([a], [b]) => (a < b ? -1 : 1))[0] ?? []

/** One station is closed for good and one has been finished without a way in, as real networks have them. */
const oddities: Record<string, Pick<RailStation, 'closedOn'> | Pick<RailStation, 'hasExit'>> = {
  R012: { closedOn: '2024-11-30' },
  R047: { hasExit: false },
}

const codeAt = (index: number): string => `R${String(index + 1).padStart(3, '0')}`

/** The places where trains stop, with the codes of their stations. */
export const codedStops = (): { readonly code: string; readonly stop: Stop }[] =>
  networkStops(randomOf('metro'))
    .sort(ridingOrder)
    .map((stop, index) => ({ code: codeAt(index), stop }))

export function railStations(): RailStation[] {
  const random = randomOf('metro')
  const stops = networkStops(random).sort(ridingOrder)
  const names = nameStations(
    stops.map(({ at }) => at),
    wordsForStations(stops.length),
    random,
  )
  return stops.map((stop, index): RailStation => {
    const day = opensOn(stop)
    const isOpen = day <= lastOpening
    const [longitude, latitude] = positionOf(stop.at)
    const code = codeAt(index)
    return {
      code,
      name: names[index] ?? code,
      lineCodes: [...stop.kmByLine.keys()].sort(),
      longitude,
      latitude,
      openedOn: isOpen ? day : null,
      forecastOpening: isOpen ? null : day,
      closedOn: null,
      hasExit: true,
      ...oddities[code],
    }
  })
}

/** Until the autumn line 14 was expected to begin a quarter earlier than it is now. */
export const forecastChange = { from: '2026-06-30', to: '2026-09-30', statedOn: '2025-09-30' } as const

/** The day on which the network was handed in first. */
export const networkStatedOn: Day = '2025-06-30'

/** The stations whose forecast was changed, as they were stated before. */
export const earlierForecasts = (stations: readonly RailStation[]): RailStation[] =>
  stations
    .filter(({ forecastOpening }) => forecastOpening === forecastChange.to)
    .map((station) => ({ ...station, forecastOpening: forecastChange.from }))
