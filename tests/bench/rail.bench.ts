import { coveredOf, prepareArea } from '@pianqu/shared/rail/coverage.ts'
import { type CoverageIndex, coverageIndex } from '@pianqu/shared/rail/coverage-index.ts'
import { type OpeningEvent, openingEvents } from '@pianqu/shared/rail/opening-events.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { ms } from './measure.ts'
import { cityBoundaries, cityStations } from './rail-city.ts'

// How quick the date slider is on 400 stations and 24 areas: what a step costs when only what it touches is measured.
const radiusMetres = 800
const asked = 10
const events = openingEvents(cityStations, '2030-01-01' as Day)

function took<Answer>(work: () => Answer): [Answer, number] {
  const start = performance.now()
  const answer = work()
  return [answer, performance.now() - start]
}

interface Step {
  readonly on: Day
  readonly milliseconds: number
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

const forward = (index: CoverageIndex, open: Set<number>): Step[] => events.map((event) => step(index, open, event))
const back = (index: CoverageIndex, open: Set<number>): Step[] =>
  events.toReversed().map((event) => step(index, open, { ...event, opens: event.closes, closes: event.opens }))

const middleOf = (taken: readonly number[]): number => taken.toSorted((a, b) => a - b)[taken.length >> 1] ?? 0

/** A single step may have waited for something else on the machine; the slowest day is by the median of its runs. */
function report(name: string, steps: readonly Step[]): void {
  const taken = steps.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b)
  const at = (share: number) => ms(taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0).padStart(8)
  const ofDay = (day: Day) => steps.filter(({ on }) => on === day).map(({ milliseconds }) => milliseconds)
  const slowest = Math.max(...events.map(({ on }) => middleOf(ofDay(on))))
  const areas = Math.max(...steps.map(({ measured }) => measured))
  console.log(
    `${name.padEnd(32)} p50 ${at(0.5)}   p95 ${at(0.95)}   max ${at(1)}   slowest day ${ms(slowest).padStart(8)}   ${slowest < asked ? '<' : 'NOT <'} ${asked} ms   (up to ${areas} areas)`,
  )
}

const vertices = cityBoundaries.map(({ coordinates }) => coordinates.flat(2).length)
console.log(
  `${cityBoundaries.length} areas of ${Math.min(...vertices)} to ${Math.max(...vertices)} vertices, ${cityStations.length} stations, ${events.length} days of opening or closing`,
)

// The first walk is that of a page just opened: the machine code is not yet there either.
const [areas, preparing] = took(() => cityBoundaries.map(prepareArea))
const [index, indexing] = took(() => coverageIndex(areas, cityStations, radiusMetres))
console.log(`first of all: boundaries laid out in ${ms(preparing)}, index built in ${ms(indexing)}`)
const open = new Set<number>()
report('first walk forward', forward(index, open))
report('back over the same days', back(index, open))

const runs = 20
const forwards: Step[] = []
const backwards: Step[] = []
for (let run = 0; run < runs; run += 1) {
  forwards.push(...forward(coverageIndex(areas, cityStations, radiusMetres), new Set()))
  // A walk back that nothing was kept for: it begins with everything opened.
  const opened = new Set(events.flatMap(({ opens }) => opens))
  for (const closed of events.flatMap(({ closes }) => closes)) opened.delete(closed)
  backwards.push(...back(coverageIndex(areas, cityStations, radiusMetres), opened))
}
report(`forward, ${runs} times, nothing kept`, forwards)
report(`back, ${runs} times, nothing kept`, backwards)

function anew(name: string, work: () => unknown): void {
  console.log(`${name.padEnd(48)} p50 ${ms(middleOf(Array.from({ length: 21 }, () => took(work)[1]))).padStart(8)}`)
}
const all = () =>
  areas.map((area) =>
    coveredOf(
      area,
      cityStations.map(({ longitude, latitude }) => area.plane.forward([longitude, latitude])),
      radiusMetres,
    ),
  )
anew('boundaries laid out and tiled', () => cityBoundaries.map(prepareArea))
anew('index of all areas and stations', () => coverageIndex(areas, cityStations, radiusMetres))
anew('every area measured anew with all stations', all)
