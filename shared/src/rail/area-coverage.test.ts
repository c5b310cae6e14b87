import { describe, expect, test } from 'vitest'
import { type CoverageStation, coverageOn } from './area-coverage.ts'
import { box, over65, plane } from './boxes.fixture.ts'

function station(code: string, x: number, y: number, change: Partial<CoverageStation> = {}): CoverageStation {
  const [longitude, latitude] = plane.inverse({ x, y })
  return { code, longitude, latitude, openedOn: '2020-01-01', closedOn: null, hasExit: true, ...change }
}

const areas = [
  { code: 'A1', category: 'central' as const, boundary: box(-500, -500, 500, 500) },
  { code: 'A2', category: 'central' as const, boundary: box(2000, -1000, 4000, 1000) },
  { code: 'A3', category: 'suburban' as const, boundary: box(-500, 1500, 500, 2500) },
]
const stations = [
  station('S3', 0, 2000),
  station('S2', 0, 0),
  station('S1', 1300, 0),
  station('S4', 3000, 0),
  station('S5', 3000, 500, { openedOn: '2026-01-01' }),
]
const ask = (change: Partial<Parameters<typeof coverageOn>[0]> = {}) =>
  coverageOn({
    areas,
    stations,
    on: '2025-12-31',
    radiusMetres: 800,
    target: over65,
    targetCategories: ['central'],
    ...change,
  })

describe('the coverage of areas on a day', () => {
  test('is in whole square metres, with the verdict of each area in scope', () => {
    const { areas: measured } = ask()
    expect(measured.map(({ code, inScope, met }) => [code, inScope, met])).toEqual([
      ['A1', true, true],
      ['A2', true, false],
      ['A3', false, null],
    ])
    for (const { coveredSquareMetres, areaSquareMetres } of measured) {
      expect(Number.isInteger(coveredSquareMetres)).toBe(true)
      expect(Number.isInteger(areaSquareMetres)).toBe(true)
    }
    // The district is not flat in degrees: a few square metres in a million come from edges straight in degrees.
    expect(Math.abs((measured[1]?.areaSquareMetres ?? 0) - 4_000_000)).toBeLessThan(400)
  })

  test('names the stations whose circle reaches an area, sorted, and no other', () => {
    expect(ask().areas.map(({ stationCodes }) => stationCodes)).toEqual([['S2'], ['S1', 'S4'], ['S3']])
    const near = [station('N', 1299.9, 0), station('F', 1300.1, 0)]
    expect(ask({ stations: near }).areas[0]?.stationCodes).toEqual(['N'])
  })

  test('is for the city the sum over the areas in scope', () => {
    const { areas: measured, city } = ask()
    const central = measured.filter(({ inScope }) => inScope)
    expect(city).toEqual({
      coveredSquareMetres: central.reduce((sum, area) => sum + area.coveredSquareMetres, 0),
      areaSquareMetres: central.reduce((sum, area) => sum + area.areaSquareMetres, 0),
      met: false,
    })
    expect(central).toHaveLength(2)
  })

  test('counts the stations of the day', () => {
    const [before, after] = [ask(), ask({ on: '2026-01-01' })].map(({ areas: measured }) => measured[1])
    expect(after?.stationCodes).toEqual(['S1', 'S4', 'S5'])
    expect(after?.coveredSquareMetres).toBeGreaterThan((before?.coveredSquareMetres ?? 0) + 100_000)
  })

  test('has no city figure when nothing is in scope, and a zero when nothing is covered', () => {
    expect(ask({ targetCategories: ['new'] }).city).toEqual({
      coveredSquareMetres: null,
      areaSquareMetres: null,
      met: null,
    })
    expect(ask({ areas: [] }).city.areaSquareMetres).toBeNull()
    expect(ask({ stations: [] }).city).toMatchObject({ coveredSquareMetres: 0, met: false })
  })

  test('holds exactly the target to be reached by 「不低于」 and missed by 「超过」', () => {
    const [area] = ask().areas
    const exact = { numerator: area?.coveredSquareMetres ?? 0, denominator: area?.areaSquareMetres ?? 0 }
    expect(ask({ target: { operator: '>', ...exact } }).areas[0]?.met).toBe(false)
    expect(ask({ target: { operator: '>=', ...exact } }).areas[0]?.met).toBe(true)
  })
})
