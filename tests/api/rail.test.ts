import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boundaries, outlines, type SmallCity, smallCity, squareAt } from './small-city.ts'

let city: SmallCity

beforeAll(async () => {
  city = await smallCity()
})
afterAll(() => city.app.close())

interface Cover {
  readonly coveredKm2: number
  readonly areaKm2: number
  readonly value: number | null
}

interface Coverage {
  readonly city: Cover & { met: boolean | null; display: string }
  readonly areas: readonly (Cover & { code: string; inScope: boolean; met: boolean | null; stationCodes: string[] })[]
  readonly missingBoundaries: readonly string[]
}

const disc = Math.PI * 0.8 ** 2

/** Square kilometres of a square of degrees on the ellipsoid, by adding up thin strips. */
function squareKm2(south: number, size = 0.02): number {
  const [major, squaredEccentricity] = [6378.137, 0.00669437999014]
  const strips = 2000
  let sum = 0
  for (let strip = 0; strip < strips; strip += 1) {
    const angle = ((south + ((strip + 0.5) * size) / strips) * Math.PI) / 180
    const bend = 1 - squaredEccentricity * Math.sin(angle) ** 2
    const parallel = (major / Math.sqrt(bend)) * Math.cos(angle)
    const meridian = (major * (1 - squaredEccentricity)) / bend ** 1.5
    sum += parallel * meridian
  }
  const radians = (size * Math.PI) / 180
  return (sum / strips) * radians * radians
}

const near = (value: number | undefined, expected: number, share = 1e-4) => {
  expect(Math.abs((value ?? Number.NaN) / expected - 1), `${value} is not ${expected}`).toBeLessThan(share)
}

const coverageOf = async (query: string, client = city.taskforce) =>
  (await client.get(`/api/rail/coverage${query}`)).json<Coverage>()

describe('rail coverage', () => {
  test('of a square around one station is a disc over a square', async () => {
    const { city: whole, areas, missingBoundaries } = await coverageOf('?on=2025-09-30')
    near(whole.coveredKm2, disc)
    near(whole.areaKm2, squareKm2(30.6))
    near(whole.value ?? undefined, disc / squareKm2(30.6))
    expect(whole).toMatchObject({ met: false, display: `${((100 * disc) / squareKm2(30.6)).toFixed(1)}%` })
    expect(areas).toMatchObject([
      { code: 'A01', inScope: true, met: false, stationCodes: ['S1'] },
      { code: 'A02', inScope: false, met: null, stationCodes: ['S2'] },
    ])
    expect(missingBoundaries).toEqual([])
  })

  test('of all categories takes the others into the sum, and judges neither them nor the sum', async () => {
    const { city: whole, areas } = await coverageOf('?on=2025-09-30&scope=all')
    near(whole.coveredKm2, 2 * disc)
    near(whole.areaKm2, 2 * squareKm2(30.6))
    expect(areas.map(({ inScope, met }) => [inScope, met])).toEqual([
      [true, false],
      [true, null],
    ])
    expect(whole).toMatchObject({ met: null, display: expect.stringMatching(/%$/) })
  })

  test('counts a station from its opening day on', async () => {
    const covered = async (on: string) => (await coverageOf(`?on=${on}&scope=all`)).areas[1]?.coveredKm2
    expect(await covered('2024-05-31')).toBe(0)
    near(await covered('2024-06-01'), disc)
  })

  test('of a day gone by is over its own list, or recomputed over that of today and says so', async () => {
    expect(await coverageOf('?on=2022-06-01')).toMatchObject({
      areas: [],
      recomputed: false,
      note: null,
      listedOn: '2022-06-01',
    })
    const again = await coverageOf('?on=2022-06-01&list=today')
    expect(again).toMatchObject({
      recomputed: true,
      listedOn: '2025-10-28',
      note: expect.stringMatching(/^重算：按2025-10-28的名单/),
    })
    expect(again.areas.map(({ code }) => code)).toEqual(['A01', 'A02'])
    expect(await coverageOf('?on=2026-06-01&list=today')).toMatchObject({ recomputed: false, listedOn: '2026-06-01' })
  })

  test('is that of today unless told', async () => {
    expect(await coverageOf('')).toMatchObject({ on: '2025-10-28' })
  })

  test('without a station is 0 and not empty', async () => {
    const { city: whole } = await coverageOf('?on=2019-12-31&list=today')
    expect(whole).toMatchObject({ coveredKm2: 0, value: 0, met: false, display: '0.0%' })
  })

  test('of a day before there was a target is held against the first one', async () => {
    expect((await coverageOf('?on=1999-12-31&list=today')).city).toMatchObject({ value: 0, met: false })
  })

  test('names the areas that have no outline yet, and over none of them is empty', async () => {
    const own = await smallCity()
    own.world.db.sqlite.exec("DELETE FROM area_boundaries WHERE area_code = 'A01'")
    // Figures are computed once per change of the data, and this change left no line.
    await own.taskforce.importRows('rail-lines', [
      ['线路编码', '线路名称'],
      ['L3', '3号线'],
    ])
    const answer = await coverageOf('?on=2025-09-30', own.taskforce)
    expect(answer).toMatchObject({ city: { value: null, met: null, display: '—' }, missingBoundaries: ['A01'] })
  })

  test('above 65 % meets the target, and an area covered whole does', async () => {
    const own = await smallCity()
    const small = { ...outlines, A01: squareAt(104.0075, 30.6075, 0.005) }
    await own.taskforce.import('boundaries', 'b.geojson', boundaries(small), '?crs=WGS84')
    const { city: whole } = await coverageOf('?on=2025-09-30', own.taskforce)
    expect(whole).toMatchObject({ value: 1, met: true, display: '100.0%' })
  })

  test('is what the overview shows for the month', async () => {
    const { city: whole } = await coverageOf('?on=2025-09-30')
    const { indicators } = (await city.taskforce.get('/api/overview?month=2025-09')).json<{
      indicators: { code: string; value: number; display: string }[]
    }>()
    const rail = indicators.find(({ code }) => code === 'rail-800m')
    expect([rail?.value, rail?.display]).toEqual([whole.value, whole.display])
  })
})

describe('the arithmetic for any polygon', () => {
  const compute = (boundary: unknown, stations: number[][], radiusMetres?: number) =>
    city.taskforce.post('/api/rail/coverage', { boundary, stations, ...(radiusMetres && { radiusMetres }) })
  const square = squareAt(104, 30.6)
  const coveredBy = async (...stations: number[][]) => (await compute(square, stations)).json<Cover>().coveredKm2

  test.each([
    ['in the middle', [[104.01, 30.61]], disc],
    ['in a corner', [[104, 30.6]], disc / 4],
    ['on an edge', [[104.01, 30.6]], disc / 2],
    [
      'at one place twice',
      [
        [104.01, 30.61],
        [104.01, 30.61],
      ],
      disc,
    ],
    [
      'in two corners',
      [
        [104, 30.6],
        [104.02, 30.62],
      ],
      disc / 2,
    ],
  ])('covers with stations %s as the closed form has it', async (_where, stations, expected) => {
    near(await coveredBy(...stations), expected, 2e-4)
  })

  test('takes overlaps away: two stations 800 m apart cover a lens less than two discs', async () => {
    const step = 800 / 6_377_397 / Math.cos((30.61 * Math.PI) / 180) / (Math.PI / 180)
    const lens = 2 * 0.64 * Math.acos(0.5) - 0.4 * Math.sqrt(4 * 0.64 - 0.64)
    const wide = squareAt(103.98, 30.58, 0.06)
    const reply = await compute(wide, [
      [104.01, 30.61],
      [104.01 + step, 30.61],
    ])
    near(reply.json<Cover>().coveredKm2, 2 * disc - lens, 2e-3)
  })

  test('covers nothing without stations or with them far away', async () => {
    expect(await coveredBy()).toBe(0)
    expect(await coveredBy([105, 31])).toBe(0)
  })

  test('takes another radius', async () => {
    near((await compute(square, [[104.01, 30.61]], 400)).json<Cover>().coveredKm2, disc / 4)
  })

  test('leaves out a hole and adds up parts', async () => {
    const hole = squareAt(104.005, 30.605, 0.01).coordinates
    const ring = { type: 'Polygon', coordinates: [...square.coordinates, ...hole] }
    near((await compute(ring, [])).json<Cover>().areaKm2, squareKm2(30.6) - squareKm2(30.605, 0.01))
    const parts = { type: 'MultiPolygon', coordinates: [square.coordinates, squareAt(104.1, 30.6).coordinates] }
    near((await compute(parts, [])).json<Cover>().areaKm2, 2 * squareKm2(30.6))
  })

  test('splits a ring that touches itself, as an import does, and says so', async () => {
    const [west, east] = [squareAt(104, 30.6), squareAt(104.02, 30.62)].map(({ coordinates: [ring = []] }) => ring)
    const [start = [], ...rest] = west ?? []
    // Around the first square, by way of its far corner around the second.
    const touching = [start, ...rest.slice(0, 2), ...(east ?? []).slice(1), ...rest.slice(2)]
    const reply = await compute({ type: 'Polygon', coordinates: [touching] }, [])
    expect(reply.json()).toMatchObject({ repairs: [expect.stringContaining('与自身相接，已从相接处分为 2 个环')] })
    near(reply.json<Cover>().areaKm2, squareKm2(30.6) + squareKm2(30.62))
  })

  test('tells its limits', async () => {
    const many = { type: 'Polygon', coordinates: [Array.from({ length: 10_001 }, (_, at) => [104 + at * 1e-5, 30])] }
    const reply = await compute(many, [])
    expect([reply.statusCode, reply.json().errors]).toMatchObject([
      400,
      [{ pointer: '/boundary', message: '边界的点数不超过 10000 个，请在制图软件中简化后再试' }],
    ])
  })

  test.each([
    [
      'crosses itself',
      [
        [104, 30.6],
        [104.02, 30.62],
        [104.02, 30.6],
        [104, 30.62],
        [104, 30.6],
      ],
      'self-intersection',
    ],
    [
      'is not closed',
      [
        [104, 30.6],
        [104.02, 30.6],
        [104.02, 30.62],
        [104, 30.62],
      ],
      'unclosed-ring',
    ],
    [
      'has latitude first',
      [
        [30.6, 104],
        [30.6, 104.02],
        [30.62, 104.02],
        [30.6, 104],
      ],
      'swapped-coordinates',
    ],
    [
      'is in metres',
      [
        [400000, 3380000],
        [402000, 3380000],
        [402000, 3382000],
        [400000, 3380000],
      ],
      'plane-coordinates',
    ],
    [
      'is a line',
      [
        [104, 30.6],
        [104.01, 30.6],
        [104.02, 30.6],
        [104, 30.6],
      ],
      'zero-area',
    ],
  ])('refuses a boundary that %s', async (_what, ring, code) => {
    const reply = await compute({ type: 'Polygon', coordinates: [ring] }, [])
    expect([reply.statusCode, reply.json()]).toMatchObject([
      422,
      { code: 'rail/bad-boundary', errors: [{ pointer: '/boundary/coordinates/0', code }] },
    ])
  })

  test('finds the ring of a part that is wrong', async () => {
    const bad = { type: 'MultiPolygon', coordinates: [square.coordinates, [square.coordinates[0]?.slice(0, 4)]] }
    const { errors } = (await compute(bad, [])).json<{ errors: { pointer: string }[] }>()
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/boundary/coordinates/1/0'])
  })

  test('does not take what is no polygon', async () => {
    for (const boundary of [null, { type: 'Point', coordinates: [104, 30] }, { type: 'Polygon', coordinates: [] }]) {
      expect((await compute(boundary, [])).statusCode).toBe(400)
    }
    expect((await compute(square, [[104]])).statusCode).toBe(400)
    expect((await compute(square, [], -1)).statusCode).toBe(400)
  })
})
