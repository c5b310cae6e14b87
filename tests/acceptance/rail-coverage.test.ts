import { suspectSystem } from '@pianqu/shared/coordinates/coordinate-check.ts'
import { boundsAround } from '@pianqu/shared/coordinates/degree-bounds.ts'
import { checkBoundary } from '@pianqu/shared/geometry/boundary.ts'
import { coverageOn } from '@pianqu/shared/rail/area-coverage.ts'
import { describe, expect, test } from 'vitest'
import { isThere, readDistricts, readStations, reason } from './rail-chengdu.ts'

/** The published GCJ-02 formula for places in China, in degrees. */
function toGcj02(longitude: number, latitude: number): { longitude: number; latitude: number } {
  const [x, y] = [longitude - 105, latitude - 35]
  const wave = (value: number, weights: readonly (readonly [number, number])[]): number =>
    weights.reduce((sum, [weight, divisor]) => sum + (weight * Math.sin((value * Math.PI) / divisor) * 2) / 3, 0)
  const short = wave(x, [
    [20, 1 / 6],
    [20, 1 / 2],
  ])
  const root = Math.sqrt(Math.abs(x))
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * root +
    short +
    wave(x, [
      [20, 1],
      [40, 3],
      [150, 12],
      [300, 30],
    ])
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * root +
    short +
    wave(y, [
      [20, 1],
      [40, 3],
      [160, 12],
      [320, 30],
    ])
  const angle = (latitude * Math.PI) / 180
  const squaredEccentricity = 0.006693421622965943
  const magic = 1 - squaredEccentricity * Math.sin(angle) ** 2
  const meridian = (6378245 * (1 - squaredEccentricity)) / magic ** 1.5
  const parallel = (6378245 / Math.sqrt(magic)) * Math.cos(angle)
  return {
    longitude: longitude + (east * 180) / (parallel * Math.PI),
    latitude: latitude + (north * 180) / (meridian * Math.PI),
  }
}

const coverage = (stations: ReturnType<typeof readStations>) =>
  coverageOn({
    areas: readDistricts(),
    stations,
    on: '2025-12-31',
    radiusMetres: 800,
    target: { operator: '>', numerator: 13, denominator: 20 },
    targetCategories: ['central'],
  })

const inGcj02 = () => readStations().map((station) => ({ ...station, ...toGcj02(station.longitude, station.latitude) }))

describe.skipIf(!isThere)(`800 m around the stations of Chengdu at the end of 2025${reason}`, () => {
  test('cover the five inner districts as an independent reckoning has it, to a hundredth of a point', () => {
    const { areas, city } = coverage(readStations())
    const expected = { 锦江区: 61.7, 青羊区: 59.18, 金牛区: 62.0, 武侯区: 68.34, 成华区: 52.16 }
    expect(areas.map(({ code }) => code).toSorted()).toEqual(Object.keys(expected).toSorted())
    for (const { code, coveredSquareMetres, areaSquareMetres } of areas) {
      const percent = (100 * coveredSquareMetres) / areaSquareMetres
      expect(Math.abs(percent - (expected[code as keyof typeof expected] ?? 0)), code).toBeLessThan(0.01)
    }
    expect(Math.abs((100 * (city.coveredSquareMetres ?? 0)) / (city.areaSquareMetres ?? 1) - 61.01)).toBeLessThan(0.01)
    expect(Math.abs((city.areaSquareMetres ?? 0) - 470_629_000)).toBeLessThan(1000)
  })

  test('meet the 65 % target in 武侯 alone', () => {
    const { areas, city } = coverage(readStations())
    expect(areas.filter(({ met }) => met).map(({ code }) => code)).toEqual(['武侯区'])
    expect(city.met).toBe(false)
  })

  test('are suspected of GCJ-02 when the layer was left in it, and would have passed 锦江 wrongly', () => {
    const stations = readStations()
    const bounds = boundsAround(
      readDistricts().map(({ boundary }) => boundary),
      1,
    )
    const { faults, shift } = suspectSystem({ incoming: inGcj02(), reference: stations, bounds })
    expect(faults.map(({ code }) => code)).toEqual(['gcj02'])
    expect(faults[0]?.message).toContain('疑似 GCJ-02')
    expect(shift?.metres).toBeGreaterThan(340)
    expect(shift?.metres).toBeLessThan(400)
    expect(suspectSystem({ incoming: stations, reference: stations, bounds }).faults).toEqual([])
    expect(coverage(inGcj02()).areas.find(({ code }) => code === '锦江区')?.met).toBe(true)
  })

  test('come with district outlines in which nothing is wrong', () => {
    expect(readDistricts().flatMap(({ boundary }) => checkBoundary(boundary))).toEqual([])
  })
})
