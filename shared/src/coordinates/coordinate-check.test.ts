import { describe, expect, test } from 'vitest'
import { suspectSystem } from './coordinate-check.ts'
import type { NamedPlace } from './layer-shift.ts'

const names = ['天府广场', '春熙路', '骡马市', '文殊院', '锦江宾馆', '华西坝']
const reference: NamedPlace[] = names.map((name, index) => ({
  name,
  longitude: 104.06 + index * 0.01,
  latitude: 30.66 - index * 0.01,
}))

/** Everything as far east and north, in degrees: 0.0025 and −0.0024 is what GCJ-02 does to Chengdu. */
const shifted = (east: number, north: number, count = names.length): NamedPlace[] =>
  reference
    .slice(0, count)
    .map(({ name, longitude, latitude }) => ({ name, longitude: longitude + east, latitude: latitude + north }))

const check = (incoming: readonly NamedPlace[], known: readonly NamedPlace[] = reference) =>
  suspectSystem({ incoming, reference: known, bounds: { west: 103.5, south: 30.2, east: 104.6, north: 31.1 } })
const codes = (incoming: readonly NamedPlace[], known?: readonly NamedPlace[]) =>
  check(incoming, known).faults.map(({ code }) => code)

describe('a layer of stations', () => {
  test('is taken when it lies on the reference', () => {
    const { faults, shift } = check(shifted(0, 0))
    expect(faults).toEqual([])
    expect(shift).toMatchObject({ names: 6, matched: 6 })
    expect(shift?.metres).toBeLessThan(1e-6)
  })

  test('is refused as GCJ-02 when it lies 360 m to the south-east, with the measured offset', () => {
    const { faults, shift } = check(shifted(0.0025, -0.0024))
    expect(faults).toEqual([
      {
        code: 'gcj02',
        index: null,
        message:
          '与已有站点同名的 6 个站点整体向东南偏移约 358 米，疑似 GCJ-02：请把坐标系改选为 GCJ-02 后重新导入，或换用 WGS-84 的数据。',
      },
    ])
    expect(shift?.bearingDegrees).toBeCloseTo(138, 0)
  })

  test.each([
    ['260 m to the south-east', 0.0018, -0.0018, []],
    ['320 m to the south-east', 0.0022, -0.0022, ['gcj02']],
    ['440 m to the south-east', 0.0031, -0.0029, ['gcj02']],
    ['480 m to the south-east', 0.0034, -0.0032, []],
    ['360 m to the north-west', -0.0025, 0.0024, []],
    ['360 m to the north-east', 0.0025, 0.0024, []],
    ['360 m to the south-west', -0.0025, -0.0024, []],
  ])('that lies %s: %j', (_, east, north, expected) => {
    expect(codes(shifted(east, north))).toEqual(expected)
  })

  test('is judged by its median, not by a few stations that moved', () => {
    const mostlyInPlace = [...shifted(0.0025, -0.0024, 2), ...reference.slice(2)]
    const mostlyShifted = [...reference.slice(0, 2), ...shifted(0.0025, -0.0024).slice(2)]
    expect(codes(mostlyInPlace)).toEqual([])
    expect(codes(mostlyShifted)).toEqual(['gcj02'])
  })

  test('is not suspected for scatter in all directions', () => {
    const signs = [1, -1, 1, -1, 1, -1]
    const scattered = reference.map((place, index) => ({
      ...place,
      longitude: place.longitude + 0.0025 * (signs[index] ?? 0),
      latitude: place.latitude - 0.0024 * (signs[index] ?? 0),
    }))
    expect(codes(scattered)).toEqual([])
  })

  test('is matched by name with or without 站, and against the nearest of several namesakes', () => {
    const incoming = shifted(0.0025, -0.0024).map((place) => ({ ...place, name: ` ${place.name}站` }))
    const namesakes = reference.map((place) => ({ ...place, latitude: place.latitude + 0.3 }))
    expect(codes(incoming, [...namesakes, ...reference])).toEqual(['gcj02'])
  })

  test('proves nothing with fewer than three matching names, unless it has no others', () => {
    const unknown = ['甲', '乙'].map((name) => ({ name, longitude: 104.1, latitude: 30.7 }))
    expect(codes([...shifted(0.0025, -0.0024, 2), ...unknown])).toEqual([])
    expect(codes([...shifted(0.0025, -0.0024, 3), ...unknown])).toEqual(['gcj02'])
    expect(codes(shifted(0.0025, -0.0024, 2))).toEqual(['gcj02'])
    expect(codes([...shifted(0.0025, -0.0024, 1), ...unknown])).toEqual([])
  })

  test('does not count one station as many because it has many rows', () => {
    const rows = [1, 2, 3].flatMap(() => shifted(0.0025, -0.0024, 1))
    const unknown = ['甲', '乙'].map((name) => ({ name, longitude: 104.1, latitude: 30.7 }))
    expect(codes([...rows, ...unknown])).toEqual([])
  })

  test('has its swapped, plane and far-off places named one by one', () => {
    const { faults } = check([
      { name: '好站', longitude: 104.06, latitude: 30.66 },
      { name: '反站', longitude: 30.66, latitude: 104.06 },
      { name: '平面站', longitude: 410_000, latitude: 3_390_000 },
      { name: '远站', longitude: 116.4, latitude: 39.9 },
    ])
    expect(faults.map(({ code, index }) => [code, index])).toEqual([
      ['swapped', 1],
      ['plane', 2],
      ['outside', 3],
    ])
    expect(faults[0]?.message).toBe('第 2 个站点“反站”（30.66, 104.06）经度和纬度疑似写反，请对调这两列后重新导入。')
    expect(faults[1]?.message).toContain('平面坐标')
    expect(faults[2]?.message).toContain('不在本市范围内')
  })

  test('falls back on the bounds of China where the city has none', () => {
    const incoming = [
      { name: '北京', longitude: 116.4, latitude: 39.9 },
      { name: '东京', longitude: 139.7, latitude: 35.7 },
    ]
    const { faults, shift } = suspectSystem({ incoming, reference: [], bounds: null })
    expect(faults.map(({ code, index }) => [code, index])).toEqual([['outside', 1]])
    expect(shift).toBeNull()
  })

  test('leaves faulty places out of the measured shift', () => {
    const incoming = [...shifted(0.0025, -0.0024, 3), { name: names[3] ?? '', longitude: 30.63, latitude: 104.09 }]
    expect(check(incoming).shift?.matched).toBe(3)
    expect(codes(incoming)).toEqual(['swapped', 'gcj02'])
  })
})
