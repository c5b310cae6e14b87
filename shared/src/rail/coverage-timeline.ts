import type { AreaCategory } from '../areas/area.schema.ts'
import { isListedOn } from '../areas/membership.ts'
import { meets, type Target } from '../number/ratio.ts'
import type { Day } from '../time/day.ts'
import type { CoverageIndex } from './coverage-index.ts'
import { type DatedStation, openingEvents } from './opening-events.ts'

export interface DatedArea {
  readonly code: string
  readonly category: AreaCategory
  readonly admittedOn: Day
  readonly removedOn: Day | null
}

export interface TimelineQuestion {
  /** In the order of the index. */
  readonly areas: readonly DatedArea[]
  readonly stations: readonly DatedStation[]
  readonly index: CoverageIndex
  readonly today: Day
  /** Categories that the city's figure is of. */
  readonly categories: readonly AreaCategory[]
  readonly target: Target
}

/** One area in a step, in whole square metres. */
export interface TimelineArea {
  readonly place: number
  readonly coveredSquareMetres: number
  readonly areaSquareMetres: number
  readonly met: boolean | null
}

/** How things stand from a day on, until the next step. */
export interface TimelineStep {
  readonly on: Day
  readonly isForecast: boolean
  /** Places of stations that open and close on the day. */
  readonly opens: readonly number[]
  readonly closes: readonly number[]
  /** Places of areas that enter or leave the list on the day. */
  readonly lists: readonly number[]
  readonly delists: readonly number[]
  /** Listed areas whose figure is not that of the step before. */
  readonly changed: readonly TimelineArea[]
  readonly city: {
    readonly coveredSquareMetres: number
    readonly areaSquareMetres: number
    readonly met: boolean | null
  }
}

interface Day1 {
  readonly on: Day
  readonly opens: readonly number[]
  readonly closes: readonly number[]
  readonly isForecast: boolean
}

const nothing = { opens: [], closes: [], isForecast: false }

/** The days on which anything changes, in order. */
function daysOf({ areas, stations, today }: TimelineQuestion): Day1[] {
  const days = new Map<Day, Day1>(openingEvents(stations, today).map((event) => [event.on, event]))
  for (const { admittedOn, removedOn } of areas) {
    for (const on of [admittedOn, removedOn]) if (on && !days.has(on)) days.set(on, { on, ...nothing })
  }
  return [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1))
}

const places = (areas: readonly DatedArea[], holds: (area: DatedArea) => boolean): number[] =>
  areas.flatMap((area, place) => (holds(area) ? [place] : []))

/**
 * Coverage over time, one step for each day on which a station opens or closes or the list of areas changes (domain §8).
 * Only areas that the day's stations reach are measured again, so a step costs what it touches.
 */
export function coverageTimeline(question: TimelineQuestion): TimelineStep[] {
  const { areas, index, categories, target } = question
  const open = new Set<number>()
  const covered = areas.map((_, place) => index.covered(place, () => false))
  const shown = new Map<number, number>()
  return daysOf(question).map(({ on, opens, closes, isForecast }) => {
    for (const station of opens) open.add(station)
    for (const station of closes) open.delete(station)
    const touched = new Set([...opens, ...closes].flatMap((station) => index.areasOf(station)))
    for (const place of touched) covered[place] = index.covered(place, (station) => open.has(station))
    const listed = places(areas, (area) => isListedOn(area, on))
    const measured = listed.map((place): TimelineArea => {
      const ratio = { numerator: covered[place] ?? 0, denominator: index.size(place) }
      const inScope = categories.includes(areas[place]?.category ?? 'suburban')
      return {
        place,
        coveredSquareMetres: ratio.numerator,
        areaSquareMetres: ratio.denominator,
        met: inScope ? meets(ratio, target) : null,
      }
    })
    const changed = measured.filter(({ place, coveredSquareMetres }) => shown.get(place) !== coveredSquareMetres)
    shown.clear()
    for (const { place, coveredSquareMetres } of measured) shown.set(place, coveredSquareMetres)
    const inScope = measured.filter(({ place }) => categories.includes(areas[place]?.category ?? 'suburban'))
    const sum = (of: (area: TimelineArea) => number) => inScope.reduce((total, area) => total + of(area), 0)
    const city = {
      coveredSquareMetres: sum((area) => area.coveredSquareMetres),
      areaSquareMetres: sum((area) => area.areaSquareMetres),
    }
    return {
      on,
      isForecast,
      opens,
      closes,
      lists: places(areas, ({ admittedOn }) => admittedOn === on),
      delists: places(areas, ({ removedOn }) => removedOn === on),
      changed,
      city: {
        ...city,
        met: meets({ numerator: city.coveredSquareMetres, denominator: city.areaSquareMetres }, target),
      },
    }
  })
}
