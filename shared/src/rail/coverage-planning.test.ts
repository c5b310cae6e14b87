import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Target } from '../number/ratio.ts'
import type { Day } from '../time/day.ts'
import { type CityCoverage, type CoverageStation, coverageOn } from './area-coverage.ts'
import { box, over65, plane } from './boxes.fixture.ts'
import { prepareArea } from './coverage.ts'
import { coverageIndex } from './coverage-index.ts'
import { coverageTimeline, type DatedArea, type DatedRule, firstDayMet } from './coverage-timeline.ts'
import { bestOf, gainOf, gainsAlone, gainsInGreedyOrder, shortOf } from './gains.ts'

const today: Day = '2025-10-28'

const boundaries = [box(-2000, -2000, 0, 0), box(0, -2000, 2000, 0), box(-1500, 500, 1500, 2500)]
const prepared = boundaries.map(prepareArea)
const ever = { from: null, until: null }
const dated: DatedArea[] = [
  { code: 'A1', category: 'central', admittedOn: '2020-01-01', removedOn: null, ...ever },
  { code: 'A2', category: 'central', admittedOn: '2022-07-01', removedOn: null, ...ever },
  { code: 'A3', category: 'suburban', admittedOn: '2020-01-01', removedOn: '2024-01-01', ...ever },
]

interface Placed extends CoverageStation {
  readonly forecastOpening: Day | null
}

const days: Day[] = ['2019-05-01', '2021-03-15', '2022-07-01', '2023-12-28', '2024-06-30', '2025-10-28']
const stationsOf = fc.array(
  fc.record({
    x: fc.integer({ min: -3000, max: 3000 }),
    y: fc.integer({ min: -3000, max: 3500 }),
    openedOn: fc.option(fc.constantFrom(...days)),
    closedOn: fc.option(fc.constantFrom<Day>('2023-01-01', '2025-01-01'), { freq: 4 }),
    hasExit: fc.constant(true),
  }),
  { maxLength: 12 },
)
const placedOf = (rows: typeof stationsOf extends fc.Arbitrary<infer Rows> ? Rows : never): Placed[] =>
  rows.map(({ x, y, ...dates }, at) => {
    const [longitude, latitude] = plane.inverse({ x, y })
    return { code: `S${String(at).padStart(2, '0')}`, longitude, latitude, forecastOpening: null, ...dates }
  })

const question = (stations: Placed[]) => ({
  areas: dated,
  stations,
  index: coverageIndex(prepared, stations, 800),
  today,
  rules: [{ from: '2000-01-01', categories: ['central'], judged: ['central'], target: over65 }] satisfies [DatedRule],
})

/** A day is measured over its own list. */
const isMeasured = ({ admittedOn, removedOn }: DatedArea, on: Day) =>
  admittedOn <= on && (removedOn === null || on < removedOn)

/** The day by itself, measured from the outlines. */
function measuredOn(on: Day, stations: Placed[]) {
  const areas = dated
    .map((area, place) => ({ ...area, boundary: boundaries[place] ?? box(0, 0, 1, 1) }))
    .filter((area) => isMeasured(area, on))
  return coverageOn({ areas, stations, on, radiusMetres: 800, target: over65, targetCategories: ['central'] })
}

/** Nothing in scope is nothing of nothing. */
const wholeOf = ({ coveredSquareMetres, areaSquareMetres, met }: CityCoverage) => ({
  covered: coveredSquareMetres ?? 0,
  whole: areaSquareMetres ?? 0,
  met,
})

describe('coverage over time', () => {
  test('says on each day what measuring that day alone says', () => {
    fc.assert(
      fc.property(stationsOf, (rows) => {
        const stations = placedOf(rows)
        const shown = new Map<string, number>()
        for (const { on, areas, changed, city } of coverageTimeline(question(stations))) {
          for (const area of changed) shown.set(area.code, area.covered)
          const whole = measuredOn(on, stations)
          expect(whole.areas.map(({ code }) => shown.get(code))).toEqual(
            whole.areas.map((area) => area.coveredSquareMetres),
          )
          expect(areas.map(({ covered }) => covered)).toEqual(whole.areas.map((area) => area.coveredSquareMetres))
          expect(city).toEqual(wholeOf(whole.city))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('has a step for each opening, closing and change of the list', () => {
    const steps = coverageTimeline(
      question(placedOf([{ x: -1000, y: -1000, openedOn: '2021-03-15', closedOn: '2025-01-01', hasExit: true }])),
    )
    expect(steps.map(({ on, opens, closes, lists, delists }) => [on, opens, closes, lists, delists])).toEqual([
      ['2020-01-01', [], [], [0, 2], []],
      ['2021-03-15', [0], [], [], []],
      ['2022-07-01', [], [], [1], []],
      ['2024-01-01', [], [], [], [2]],
      ['2025-01-01', [], [0], [], []],
    ])
  })
})

describe('a target that changes', () => {
  const half: Target = { operator: '>=', numerator: 1, denominator: 2 }
  const corners = [-1500, -500].flatMap((x) => [-1500, -500].map((y) => ({ x, y })))
  const stations = placedOf(
    corners.slice(0, 3).map((at) => ({ ...at, openedOn: '2021-03-15', closedOn: null, hasExit: true })),
  )
  const rule = { categories: ['central'] as const, judged: ['central'] as const, target: over65 }
  const steps = coverageTimeline({
    ...question(stations),
    rules: [
      { from: '2000-01-01', ...rule },
      { from: '2023-06-01', ...rule, target: { ...half, numerator: 1, denominator: 4 } },
      { from: '2024-06-01', ...rule, target: { ...half, numerator: 0 } },
    ],
  })
  const metOf = (place: number) => (step: (typeof steps)[number]) =>
    step.areas.find((area) => area.place === place)?.met

  test('makes a step that judges anew', () => {
    expect(steps.map(({ on }) => on)).toEqual([
      '2020-01-01',
      '2021-03-15',
      '2022-07-01',
      '2023-06-01',
      '2024-01-01',
      '2024-06-01',
    ])
    expect(steps.map(metOf(0))).toEqual([false, true, true, true, true, true])
    expect(steps.map(metOf(1))).toEqual([undefined, undefined, false, false, false, true])
    expect(steps[5]?.changed.map(({ place }) => place)).toEqual([1])
  })

  test('is met for good from the first day of the last run', () => {
    expect([0, 1, 2].map((place) => firstDayMet(steps, metOf(place)))).toEqual(['2021-03-15', '2024-06-01', null])
    expect(firstDayMet(steps, ({ city }) => city.met)).toBe('2023-06-01')
    expect(firstDayMet([], () => true)).toBeNull()
  })
})

describe('the gain of a station', () => {
  const unopened = (stations: Placed[]) => stations.map(({ code }, place) => ({ place, code }))
  const ask = (stations: Placed[]) => ({
    index: coverageIndex(prepared, stations, 800),
    areas: [0, 1],
    open: new Set<number>(),
    candidates: unopened(stations),
    target: over65,
  })

  test('alone is what it covers by itself, by area', () => {
    const stations = placedOf([
      { x: -1000, y: -1000, openedOn: null, closedOn: null, hasExit: true },
      { x: 0, y: -1700, openedOn: null, closedOn: null, hasExit: true },
      { x: 0, y: 3400, openedOn: null, closedOn: null, hasExit: true },
    ])
    const gains = gainsAlone(ask(stations))
    expect(gains.map(({ place }) => place)).toEqual([0, 1, 2])
    expect(gains[0]?.gain).toBeCloseTo(Math.PI * 800 ** 2, -3)
    expect(gains[1]?.areas.map(({ place }) => place)).toEqual([0, 1])
    expect(gains[2]).toMatchObject({ gain: 0, areas: [], lifts: [] })
  })

  test('names the areas that it lifts over the line', () => {
    const corners = [-1500, -500].flatMap((x) => [-1500, -500].map((y) => ({ x, y })))
    const stations = placedOf(corners.map((at) => ({ ...at, openedOn: null, closedOn: null, hasExit: true })))
    const asked = ask(stations)
    expect(gainOf(asked, new Set([0, 1]), 2).lifts).toEqual([0])
    expect(gainOf(asked, new Set([0]), 1).lifts).toEqual([])
  })

  test('in greedy order adds up to all together and falls, within the rounding of a square metre', () => {
    fc.assert(
      fc.property(stationsOf, (rows) => {
        const stations = placedOf(rows)
        const asked = ask(stations)
        const order = gainsInGreedyOrder(asked)
        expect(order.map(({ place }) => place).toSorted((a, b) => a - b)).toEqual(stations.map((_, place) => place))
        const all = asked.areas.reduce((sum, area) => sum + asked.index.covered(area, () => true), 0)
        expect(order.reduce((sum, { gain }) => sum + gain, 0)).toBe(all)
        for (const [at, gain] of order.entries()) {
          const before = new Set(order.slice(0, at).map(({ place }) => place))
          const best = Math.max(
            ...stations.flatMap((_, place) => (before.has(place) ? [] : [gainOf(asked, before, place).gain])),
          )
          expect(gain.gain).toBeGreaterThanOrEqual(best - 2)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('is the same for a place that the index does not know', () => {
    fc.assert(
      fc.property(stationsOf, (rows) => {
        const stations = placedOf(rows)
        const whole = coverageIndex(prepared, stations, 800)
        const [known, others] = [stations.slice(0, 4), stations.slice(4)]
        const part = coverageIndex(prepared, known, 800)
        for (const area of [0, 1, 2]) {
          expect(part.with(others).covered(area, () => true)).toBe(whole.covered(area, () => true))
        }
      }),
      { numRuns: 40 },
    )
  })

  test('never lowers coverage, and the order of opening does not matter', () => {
    fc.assert(
      fc.property(stationsOf, (rows) => {
        const stations = placedOf(rows)
        const there = coverageIndex(prepared, stations, 800)
        const back = coverageIndex(prepared, stations.toReversed(), 800)
        for (const area of [0, 1, 2]) {
          const growing = stations.map((_, last) => there.covered(area, (place) => place <= last))
          for (const [at, covered] of growing.entries()) expect(covered).toBeGreaterThanOrEqual(growing[at - 1] ?? 0)
          expect(back.covered(area, () => true)).toBe(there.covered(area, () => true))
        }
      }),
      { numRuns: 40 },
    )
  })
})

test.each([
  [0, 100, over65, 66],
  [65, 100, over65, 1],
  [66, 100, over65, 0],
  [99, 100, over65, 0],
  [60, 101, over65, 6],
  [50, 100, { ...over65, operator: '>=' }, 15],
  [65, 101, { ...over65, operator: '>=' }, 1],
] as const)('%i of %i misses as many metres as it takes to meet the target', (covered, area, target, missing) => {
  expect(shortOf(covered, area, target)).toBe(missing)
})

test('the best station lifts most areas, the first of equals, and lifts at least one', () => {
  const gain = (place: number, lifts: number[]) => ({ place, gain: 10 - place, areas: [], lifts })
  expect(bestOf([gain(0, []), gain(1, [3]), gain(2, [1, 2]), gain(3, [4, 5])])?.place).toBe(2)
  expect(bestOf([gain(0, []), gain(1, [])])).toBeNull()
})
