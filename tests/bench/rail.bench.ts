import { coveredOf, prepareArea } from '@pianqu/shared/rail/coverage.ts'
import { type CoverageIndex, coverageIndex } from '@pianqu/shared/rail/coverage-index.ts'
import { boundsAround } from '@pianqu/shared/rail/degree-bounds.ts'
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
  readonly milliseconds: number
  readonly measured: number
}

/** One day of the slider: `opens` and `closes` change places on the way back. */
function step(index: CoverageIndex, open: Set<number>, opens: readonly number[], closes: readonly number[]): Step {
  const [measured, milliseconds] = took(() => {
    for (const station of opens) open.add(station)
    for (const station of closes) open.delete(station)
    const touched = new Set([...opens, ...closes].flatMap((station) => index.areasOf(station)))
    for (const place of touched) index.covered(place, (station) => open.has(station))
    return touched.size
  })
  return { milliseconds, measured }
}

const forward = (index: CoverageIndex, open: Set<number>): Step[] =>
  events.map(({ opens, closes }) => step(index, open, opens, closes))
const back = (index: CoverageIndex, open: Set<number>): Step[] =>
  events.toReversed().map(({ opens, closes }: OpeningEvent) => step(index, open, closes, opens))

function report(name: string, steps: readonly Step[]): void {
  const taken = steps.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b)
  const at = (share: number) => ms(taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0).padStart(9)
  const areas = Math.max(...steps.map(({ measured }) => measured))
  const verdict = (taken.at(-1) ?? 0) < asked ? `each under ${asked} ms` : `NOT each under ${asked} ms`
  console.log(
    `${name.padEnd(48)} p50 ${at(0.5)}  p95 ${at(0.95)}  max ${at(1)}  up to ${areas} areas a step  ${verdict}`,
  )
}

const vertices = cityBoundaries.map(({ coordinates }) => coordinates.flat(2).length)
const bounds = boundsAround(cityBoundaries, 0)
console.log(
  `${cityBoundaries.length} areas of ${Math.min(...vertices)} to ${Math.max(...vertices)} vertices, ${cityStations.length} stations, ${events.length} days of opening or closing`,
  bounds ? `, ${(111 * (bounds.north - bounds.south)).toFixed(0)} km from south to north` : '',
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

function median(work: () => unknown): string {
  const taken = Array.from({ length: 21 }, () => took(work)[1]).toSorted((a, b) => a - b)
  return ms(taken[10] ?? 0).padStart(9)
}
console.log(`boundaries laid out and tiled, all 24            ${median(() => cityBoundaries.map(prepareArea))}`)
console.log(`index of 24 × 400                                ${median(() => coverageIndex(areas, cityStations, 800))}`)
const all = () =>
  areas.map((area) =>
    coveredOf(
      area,
      cityStations.map(({ longitude, latitude }) => area.plane.forward([longitude, latitude])),
      radiusMetres,
    ),
  )
console.log(`every area measured with all 400 stations anew   ${median(all)}`)
