import type { RailLine, RailStation } from '@pianqu/shared/rail/rail.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { nameStations } from './metro-names.ts'
import { lengthOf } from './metro-route.ts'
import { networkStops, type Stop } from './metro-stops.ts'
import { lastOpening, lineCodeAt, linePlans } from './metro-table.ts'
import { placeNames } from './place-names.ts'
import { positionOf } from './plane.ts'
import { randomOf } from './random.ts'

/** Places that areas use for their projects come first in the list; stations take theirs from its end. */
const wordsForStations = (count: number): string[] => placeNames().slice(-count)

export function railLines(): RailLine[] {
  return linePlans.map(({ name, colour }, index) => ({ code: lineCodeAt(index), name, colour }))
}

/** The day the first of its lines stops there. */
function opensOn({ kmByLine }: Stop): Day {
  const days = linePlans.flatMap(({ path, phases }, index): Day[] => {
    const km = kmByLine.get(lineCodeAt(index))
    if (km === undefined) return []
    const share = km / lengthOf(path)
    const phase = phases.find(({ to }) => share <= to) ?? phases.at(-1)
    return phase ? [phase.on] : []
  })
  const [first] = days.sort()
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
    const code = `R${String(index + 1).padStart(3, '0')}`
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
