import { type Disc, reachesBox } from '@pianqu/shared/geometry/disc.ts'
import { bufferedArea, shortfall } from '@pianqu/shared/geometry/polygon-buffers.fixture.ts'
import { type Ring, signedArea } from '@pianqu/shared/geometry/ring.ts'
import { slicedArea } from '@pianqu/shared/geometry/slices.fixture.ts'
import { coverageOn } from '@pianqu/shared/rail/area-coverage.ts'
import { coveredOf, prepareArea } from '@pianqu/shared/rail/coverage.ts'
import { servingStations } from '@pianqu/shared/rail/station-service.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { describe, expect, test } from 'vitest'
import { isThere, readDistricts, readStations, reason } from './rail-chengdu.ts'

const radiusMetres = 800
// The first line, four lines, before and after the years of most openings, and a day after a closure.
const days = ['2010-12-31', '2015-12-31', '2017-12-31', '2020-12-31', '2025-12-21', '2025-12-31'] as Day[]

/** The rings of an area as its parts again: an outer ring runs counter-clockwise, and its holes follow it. */
function partsIn(rings: readonly Ring[]): Ring[][] {
  const parts: Ring[][] = []
  for (const ring of rings) {
    if (signedArea(ring) > 0) parts.push([ring])
    else parts.at(-1)?.push(ring)
  }
  return parts
}

/** Each district by all three methods, in its own plane, with the stations that reach it on the day. */
function measuredOn(on: Day, codes?: readonly number[]) {
  const serving = servingStations(readStations(), on)
  return readDistricts(codes).map(({ code, boundary }) => {
    const area = prepareArea(boundary)
    const discs = serving
      .map(({ longitude, latitude }): Disc => ({ ...area.plane.forward([longitude, latitude]), radius: radiusMetres }))
      .filter((disc) => reachesBox(disc, area.box))
    const exact = coveredOf(area, discs, radiusMetres)
    const parts = partsIn(area.rings)
    return { code, area, discs, exact, buffered: bufferedArea(parts, discs), ...slicedArea(parts, discs) }
  })
}

/** What the product says: whole square metres by district. */
function answerOn(on: Day): Map<string, number> {
  const { areas } = coverageOn({
    areas: readDistricts(),
    stations: readStations(),
    on,
    radiusMetres,
    target: { operator: '>', numerator: 13, denominator: 20 },
    targetCategories: ['central'],
  })
  return new Map(areas.map(({ code, coveredSquareMetres }) => [code, coveredSquareMetres]))
}

type Measured = ReturnType<typeof measuredOn>[number]

/** The district in the east whose stations on line 2 closed on 2025-12-20. */
const longquanyi = 510_112

describe.skipIf(!isThere)(`the five inner districts of Chengdu by three methods${reason}`, () => {
  test.each(days)('are covered alike on %s, within the error of each', { timeout: 60_000 }, (on) => {
    const answered = answerOn(on)
    for (const { code, area, discs, exact, buffered, squareMetres, errorSquareMetres } of measuredOn(on)) {
      expect(Math.abs((answered.get(code) ?? Number.NaN) - squareMetres), `${code}, answered`).toBeLessThan(0.501)
      expect(Math.abs(exact - squareMetres), `${code}, slices`).toBeLessThanOrEqual(errorSquareMetres)
      expect(errorSquareMetres, `${code}, the error of the slices`).toBeLessThan(1e-3)
      const lacking = discs.length * shortfall(radiusMetres)
      expect(exact - buffered, `${code}, polygons`).toBeGreaterThanOrEqual(-1e-3)
      expect(exact - buffered, `${code}, polygons`).toBeLessThanOrEqual(lacking + 1e-3)
      expect(lacking / area.areaSquareMetres, `${code}, the error of the polygons`).toBeLessThan(1e-4)
    }
  })

  test('agree on what a closure takes from the district around it', { timeout: 60_000 }, () => {
    const [before, after] = [
      measuredOn('2025-12-19' as Day, [longquanyi]),
      measuredOn('2025-12-21' as Day, [longquanyi]),
    ]
    const lost = (method: (one: Measured) => number) =>
      before.reduce((sum, one) => sum + method(one), 0) - after.reduce((sum, one) => sum + method(one), 0)
    expect(lost(({ exact }) => exact)).toBeGreaterThan(5_000_000)
    expect(Math.abs(lost(({ exact }) => exact) - lost(({ squareMetres }) => squareMetres))).toBeLessThan(1e-3)
    expect(lost(({ buffered }) => buffered) / lost(({ exact }) => exact)).toBeCloseTo(1, 4)
  })
})
