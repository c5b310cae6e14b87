import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { header } from '../kinds/samples.ts'
import { boundaries, outlines, type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity

beforeAll(async () => {
  city = await smallCity()
})
afterAll(() => city.app.close())

const station = (longitude: number, latitude: number, code = 'S9') =>
  [code, `${code}新站`, 'L1', longitude, latitude, '2025-01-01', '是'] as const

const tryStations = (query: string, ...rows: (readonly (string | number | null)[])[]) =>
  city.taskforce.importRows('rail-stations', [header['rail-stations'], ...rows], `?dryRun=true&${query}`)

async function refusal(kind: string, query: string): Promise<unknown> {
  const file = kind === 'boundaries' ? boundaries(outlines) : Buffer.from(`${header['rail-stations'].join(',')}\n`)
  const reply = await city.taskforce.upload(`/api/imports/${kind}?${query}`, 'file', file)
  return [reply.statusCode, reply.json<{ code: string }>().code]
}

describe('positions', () => {
  test.each(['rail-stations', 'boundaries'])(
    'of %s are refused without their system, and never guessed',
    async (kind) => {
      expect(await refusal(kind, '')).toEqual([422, 'import/no-crs'])
      expect(await refusal(kind, 'crs=')).toEqual([422, 'import/no-crs'])
      expect(await refusal(kind, 'crs=Beijing54')).toEqual([422, 'import/no-crs'])
      expect(await refusal(kind, 'crs=EPSG:99999')).toEqual([422, 'import/no-crs'])
    },
  )

  test.each(['WGS84', 'wgs-84', 'CGCS2000', 'EPSG:4326', 'EPSG:4490'])('in %s are taken as they are', async (crs) => {
    const same = await tryStations(`crs=${crs}`, ['S1', '云锦站', 'L1', 104.01, 30.61, '2020-01-01', '是'])
    const fields = same.diffs.flatMap((diff) => diff.fields.map(({ field }) => field))
    expect(same).toMatchObject({ added: 0, rejected: 0 })
    expect(fields).not.toContain('longitude')
    expect(fields).not.toContain('latitude')
  })

  test('in GCJ-02 land some hundred metres to the north-west', async () => {
    const moved = await tryStations('crs=GCJ02', ['S1', '云锦南站', 'L1', 104.01, 30.61, '2020-01-01', '是'])
    const change = (name: string) => {
      const field = moved.diffs[0]?.fields.find((one) => one.field === name)
      return Number(field?.after) - Number(field?.before)
    }
    expect(change('longitude')).toBeGreaterThan(-0.004)
    expect(change('longitude')).toBeLessThan(-0.001)
    expect(change('latitude')).toBeGreaterThan(0.001)
    expect(change('latitude')).toBeLessThan(0.004)
  })

  test('in metres of a zone become degrees', async () => {
    const own = await smallCity()
    // 104.01 E, 30.61 N in CGCS2000 / 3-degree Gauss-Kruger CM 105E.
    const result = await own.taskforce.importRows(
      'rail-stations',
      [header['rail-stations'], station(405_052.1, 3_388_006.8)],
      '?crs=EPSG:4544',
    )
    expect(result).toMatchObject({ added: 1, rejected: 0 })
    const stored = own.world.db.sqlite.prepare("SELECT * FROM rail_stations WHERE code = 'S9'").get()
    expect(stored).toMatchObject({ original_crs: 'EPSG:4544', original_x: 405_052.1, original_y: 3_388_006.8 })
    const { longitude, latitude } = stored as { longitude: number; latitude: number }
    expect(longitude).toBeCloseTo(104.01, 1)
    expect(latitude).toBeCloseTo(30.61, 1)
  })

  test('with latitude before longitude are refused one by one', async () => {
    const result = await tryStations('crs=WGS84', station(30.61, 104.01 - 20), station(104.02, 30.62, 'S8'))
    expect(result).toMatchObject({ added: 1, rejected: 1, rows: [{ row: 2, code: 'rail/swapped', cell: 'D2' }] })
    expect(result.rows[0]?.message).toContain('写反')
  })

  test('beyond what latitude can be are refused and told of the swap', async () => {
    const result = await tryStations('crs=WGS84', station(30.61, 104.01))
    expect(result).toMatchObject({ added: 0, rejected: 1 })
    expect(result.rows[0]?.message).toMatch(/填反|写反/)
  })

  test('outside the outlines of the city are taken with a warning', async () => {
    const result = await tryStations('crs=WGS84', station(116.4, 39.9))
    expect(result).toMatchObject({ added: 1, rejected: 0, warnings: [{ row: 2, code: 'rail/outside' }] })
  })

  test('keep what the file said beside what they became', async () => {
    const own = await smallCity()
    await own.taskforce.importRows('rail-stations', [header['rail-stations'], station(104.05, 30.65)], '?crs=GCJ02')
    const stored = own.world.db.sqlite.prepare("SELECT * FROM rail_stations WHERE code = 'S9'").get()
    expect(stored).toMatchObject({ original_crs: 'GCJ02', original_x: 104.05, original_y: 30.65 })
  })

  test('of a line that is not there are refused', async () => {
    const result = await tryStations('crs=WGS84', ['S9', '新站', 'L1、L77', 104.02, 30.62, null, '是'])
    expect(result).toMatchObject({ rejected: 1, rows: [{ code: 'reference/unknown-line' }] })
    expect(result.rows[0]?.message).toContain('L77')
  })
})
