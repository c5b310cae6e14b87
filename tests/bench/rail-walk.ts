import { prepareArea } from '@pianqu/shared/rail/coverage.ts'
import { coverageIndex } from '@pianqu/shared/rail/coverage-index.ts'
import { type OpeningEvent, openingEvents } from '@pianqu/shared/rail/opening-events.ts'
import type { CoverageIndex } from '@pianqu/shared/rail/reach-index.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { cityBoundaries, cityStations } from './rail-city.ts'

export const radiusMetres = 800

/** Every day on which a station of the city opens or closes, in order. */
export const events = openingEvents(cityStations, '2030-01-01' as Day)

export function took<Answer>(work: () => Answer): [Answer, number] {
  const start = performance.now()
  const answer = work()
  return [answer, performance.now() - start]
}

export interface Step {
  readonly on: Day
  readonly milliseconds: number
  /** Areas measured again. */
  readonly measured: number
}

/** One day of the slider; on the way back its openings and closures change places. */
function step(index: CoverageIndex, open: Set<number>, { on, opens, closes }: OpeningEvent): Step {
  const [measured, milliseconds] = took(() => {
    for (const station of opens) open.add(station)
    for (const station of closes) open.delete(station)
    const touched = new Set([...opens, ...closes].flatMap((station) => index.areasOf(station)))
    for (const place of touched) index.covered(place, (station) => open.has(station))
    return touched.size
  })
  return { on, milliseconds, measured }
}

export const forward = (index: CoverageIndex, open: Set<number>): Step[] =>
  events.map((event) => step(index, open, event))

export const back = (index: CoverageIndex, open: Set<number>): Step[] =>
  events.toReversed().map((event) => step(index, open, { ...event, opens: event.closes, closes: event.opens }))

export interface FirstWalk {
  readonly preparing: number
  readonly indexing: number
  readonly forward: readonly Step[]
  readonly back: readonly Step[]
}

/** All that a page does from its first moment, in a process that has done nothing yet. */
export function firstWalk(): FirstWalk {
  const [areas, preparing] = took(() => cityBoundaries.map(prepareArea))
  const [index, indexing] = took(() => coverageIndex(areas, cityStations, radiusMetres))
  const open = new Set<number>()
  return { preparing, indexing, forward: forward(index, open), back: back(index, open) }
}
