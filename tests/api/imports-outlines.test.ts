import { fromWgs84 } from '@pianqu/server/modules/importing/layers/to-wgs84.ts'
import { gaussZone } from '@pianqu/shared/coordinates/gauss-kruger.ts'
import { localPlane } from '@pianqu/shared/geometry/projection.ts'
import type { ImportResult } from '@pianqu/shared/importing/import.contract.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  type Drawn,
  geographicPrj,
  geoJsonOf,
  kmlOf,
  type Ring,
  shapefileOf,
  square,
  zonePrj,
} from '../importing/outline-kit.ts'
import { type SmallCity, smallCity } from './small-city.ts'

let city: SmallCity

beforeEach(async () => {
  city = await smallCity()
})

type Move = (position: [number, number]) => number[]

/** The two areas of the city, drawn a little larger than they are stored, each place put somewhere else. */
const areas = (move: Move = (position) => position, fields: Record<string, string> = {}): Drawn[] =>
  [
    ['A01', 104],
    ['A02', 104.3],
  ].map(([code, west]) => ({
    fields: { code: String(code), ...fields },
    rings: [square(Number(west), 30.6, 0.0201).map(([x = 0, y = 0]) => move([x, y]))],
  }))

const turned = (drawn: readonly Drawn[]): Drawn[] =>
  drawn.map((one) => ({ ...one, rings: one.rings.map((ring) => ring.toReversed()) }))

const inZone =
  (code: number): Move =>
  (position) => {
    const zone = gaussZone(code)
    const { x, y } = localPlane([zone?.meridian ?? 0, 0]).forward(position)
    return [x + (zone?.falseEasting ?? 0), y]
  }

const send = (file: Uint8Array, query: string) => city.taskforce.upload(`/api/imports/boundaries?${query}`, 'b', file)

async function taken(file: Uint8Array, query = 'crs=WGS84'): Promise<ImportResult> {
  const reply = await send(file, query)
  expect(reply.body).toContain('"importId"')
  return reply.json<ImportResult>()
}

async function refused(file: Uint8Array, query = 'crs=WGS84'): Promise<string> {
  const reply = await send(file, query)
  expect([reply.statusCode, reply.json()]).toMatchObject([422, { code: 'import/wrong-crs' }])
  return reply.json<{ detail: string }>().detail
}

interface Stored {
  readonly area_code: string
  readonly effective_from: string
  readonly boundary: string
  readonly original: string
  readonly original_crs: string
}
const storedRows = () =>
  city.world.db.sqlite
    .prepare('SELECT * FROM area_boundaries ORDER BY area_code, effective_from')
    .all() as unknown as Stored[]
const ringOf = (row: Stored | undefined): Ring => JSON.parse(row?.boundary ?? '{}').coordinates[0]

const expectAt = (ring: Ring, expected: Ring): void => {
  expect(ring).toHaveLength(expected.length)
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    expect(Math.abs(x - (expected[index]?.[0] ?? 0))).toBeLessThan(1e-6)
    expect(Math.abs(y - (expected[index]?.[1] ?? 0))).toBeLessThan(1e-6)
  }
}

describe('outlines', () => {
  test.each([
    ['a Shapefile', shapefileOf(turned(areas()), { prj: geographicPrj('WGS_1984') }), 'crs=WGS84'],
    [
      'a Shapefile in a zone',
      shapefileOf(turned(areas(inZone(4523))), { prj: zonePrj(105, 35_500_000) }),
      'crs=EPSG:4523',
    ],
    ['a Shapefile in GCJ-02', shapefileOf(turned(areas(fromWgs84.gcj02))), 'crs=GCJ02'],
    ['a KML file', Buffer.from(kmlOf(areas())), 'crs=WGS84'],
    ['a GeoJSON file in BD-09', geoJsonOf(areas(fromWgs84.bd09)), 'crs=BD09'],
    ['a GeoJSON file in a zone', geoJsonOf(areas(inZone(4544)), 'urn:ogc:def:crs:EPSG::4544'), 'crs=EPSG:4544'],
  ])('of %s land where they are, and can be taken back', async (_, file, query) => {
    const before = storedRows()
    const result = await taken(file, query)
    expect(result).toMatchObject({ changed: 2, rejected: 0, warnings: [] })
    const [first, second] = storedRows()
    const [one, other] = areas()
    expect(ringOf(first)).toHaveLength(5)
    // A Shapefile begins its ring at the same corner and runs the other way, until it is wound as GeoJSON has it.
    expectAt(ringOf(first), one?.rings[0] ?? [])
    expectAt(ringOf(second), other?.rings[0] ?? [])
    const undone = await city.taskforce.post(`/api/imports/${result.importId}/undo`)
    expect(undone.json()).toMatchObject({ restored: 2 })
    expect(storedRows()).toEqual(before)
  })

  test('keep what the file had beside what became of it', async () => {
    await taken(shapefileOf(turned(areas(inZone(4523)))), 'crs=EPSG:4523')
    const [first] = storedRows()
    expect(first?.original_crs).toBe('EPSG:4523')
    expect(JSON.parse(first?.original ?? '{}').coordinates[0]).toEqual(turned(areas(inZone(4523)))[0]?.rings[0])
  })

  test('hold from the day of the import, or from the one that they name', async () => {
    await taken(geoJsonOf(areas()), 'crs=WGS84&from=2024-05-01')
    expect(storedRows().map(({ area_code, effective_from }) => [area_code, effective_from])).toEqual([
      ['A01', '1900-01-01'],
      ['A01', '2024-05-01'],
      ['A02', '1900-01-01'],
      ['A02', '2024-05-01'],
    ])
    const dated = areas((position) => position, { 生效日期: '20250314' })
    await taken(shapefileOf(turned(dated), { encoding: 'gbk', types: { 生效日期: 'D' } }), 'crs=WGS84&from=2024-05-01')
    expect(storedRows().filter(({ effective_from }) => effective_from === '2025-03-14')).toHaveLength(2)
    const odd = await taken(geoJsonOf(areas((position) => position, { effectiveFrom: '明年' })))
    expect(odd).toMatchObject({ rejected: 2, rows: [{ code: 'cell/not-a-day' }, { code: 'cell/not-a-day' }] })
    expect(odd.rows[0]?.message).toContain('片区“A01 云锦枢纽片区”的生效日期“明年”')
  })

  test.each([
    ['00000000', '1900-01-01'],
    ['0', '1900-01-01'],
    ['', '1900-01-01'],
    ['20250314', '2025-03-14'],
    ['20250231', null],
  ])('that a table dates %j hold as it says, or are refused', async (text, from) => {
    const dated = turned(areas((position) => position, { 生效日期: text }))
    const result = await taken(shapefileOf(dated, { encoding: 'gbk', types: { 生效日期: 'D' } }))
    if (from === null) expect(result).toMatchObject({ rejected: 2, rows: [{ code: 'cell/not-a-day' }, {}] })
    else expect(storedRows().map(({ effective_from }) => effective_from)).toContain(from)
    expect(storedRows()).toHaveLength(from === '2025-03-14' ? 4 : 2)
  })

  test('of one area may hold from different days in one file, not twice from one', async () => {
    const [one] = areas()
    if (!one) throw new Error('There is an area')
    const versions = ['2024-01-01', '2025-01-01', '2025-01-01'].map((effectiveFrom) => ({
      ...one,
      fields: { code: 'A01', effectiveFrom },
    }))
    const result = await taken(geoJsonOf(versions))
    expect(result).toMatchObject({ added: 2, rejected: 1, rows: [{ row: 3, code: 'row/duplicate' }] })
    expect(result.rows[0]?.message).toContain('与第 2 个要素重复（生效日期同为 2025-01-01）')
  })

  test.each([
    [{ 片区编码: 'A01' }, null],
    [{ CODE: 'A01', name: '别的名字' }, null],
    [{ code: '', name: 'A01' }, null],
    [{ 片区名称: '云锦枢纽片区' }, '没有片区编码，按名称“云锦枢纽片区”对应到片区 A01，请核对'],
  ])('find their area by %j', async (fields, warning) => {
    const [one] = areas()
    const result = await taken(geoJsonOf([{ rings: one?.rings ?? [], fields: fields as Record<string, string> }]))
    expect(result).toMatchObject({ changed: 1, diffs: [{ key: expect.stringContaining('A01') }] })
    const told = result.diffs.flatMap(({ fields }) => fields.map(({ after }) => after)).join()
    expect(told).toMatch(/\d+ 个点，起于 \d+\.\d{5},\d+\.\d{5}/)
    expect(told).not.toContain('coordinates')
    expect(result.warnings.map(({ message }) => message)).toEqual(warning ? [warning] : [])
  })

  test.each([
    [{ code: 'A77', name: '云锦枢纽片区' }, 'reference/unknown-area', '没有编码为“A77”的片区'],
    [{ name: '无名片区' }, 'reference/unknown-area', '没有编码或名称为“无名片区”的片区'],
    [{ note: 'x' }, 'cell/required', '没有片区编码'],
  ])('of no area are refused: %j', async (fields, code, sentence) => {
    const [one] = areas()
    const result = await taken(geoJsonOf([{ rings: one?.rings ?? [], fields: fields as Record<string, string> }]))
    expect(result).toMatchObject({ rejected: 1, rows: [{ row: 1, column: 'code', code }] })
    expect(result.rows[0]?.message).toContain(sentence)
  })

  test('are mended with a word about it, each ring by name', async () => {
    const hole = square(104.005, 30.605, 0.005)
    const open = square(104, 30.6, 0.0201).toReversed().slice(0, 4)
    const result = await taken(geoJsonOf([{ fields: { code: 'A01' }, rings: [open, hole] }]))
    expect(result.warnings).toMatchObject([{ sheet: 'GeoJSON', row: 1, code: 'boundary/mended' }])
    expect(result.warnings[0]?.message).toBe(
      '片区“A01 云锦枢纽片区”：外环没有闭合，已把首点补作末点，方向相反，已改为逆时针；第 1 个内环方向相反，已改为顺时针',
    )
    const { coordinates } = JSON.parse(storedRows()[0]?.boundary ?? '{}')
    expect(coordinates[0]).toHaveLength(5)
    expect(JSON.parse(storedRows()[0]?.original ?? '{}').coordinates).toEqual([open, hole])
  })

  test.each([
    [
      'crosses itself',
      [
        [104, 30.6],
        [104.02, 30.62],
        [104.02, 30.6],
        [104, 30.63],
        [104, 30.6],
      ],
      [],
      'self-intersection',
    ],
    ['has a hole outside', square(104, 30.6), square(104.05, 30.6, 0.005).toReversed(), 'hole-outside'],
  ])('are refused where one %s', async (_, outer, hole, code) => {
    const rings = hole.length > 0 ? [outer, hole] : [outer]
    const result = await taken(geoJsonOf([{ fields: { code: 'A01' }, rings }]))
    expect(result).toMatchObject({ changed: 0, rejected: 1, rows: [{ row: 1, code: `boundary/${code}` }] })
    expect(result.rows[0]?.message).toMatch(/片区“A01 云锦枢纽片区”的.*在 \(104\.\d+, 30\.\d+\) 附近/)
  })

  test('far from everything the city has are taken with a word, abroad are refused', async () => {
    const at = (west: number, south: number): Drawn => ({ fields: { code: 'A01' }, rings: [square(west, south)] })
    const far = await taken(geoJsonOf([at(116.4, 39.9)]))
    expect(far).toMatchObject({ changed: 1, warnings: [{ row: 1, code: 'boundary/outside' }] })
    expect(await taken(geoJsonOf([at(2.3, 48.8)]))).toMatchObject({ rejected: 1, rows: [{ code: 'boundary/outside' }] })
  })
})

describe('the system of outlines', () => {
  test.each([
    [
      'degrees beside a zone',
      () => shapefileOf(turned(areas()), { prj: zonePrj(105) }),
      'crs=WGS84',
      '.prj 写的是 CGCS2000 3度带中央经线105°',
    ],
    ['KML said to be GCJ-02', () => Buffer.from(kmlOf(areas())), 'crs=GCJ02', 'KML 按规定只能是 WGS-84 经纬度'],
    [
      'a zone named as degrees',
      () => shapefileOf(turned(areas(inZone(4523)))),
      'crs=WGS84',
      '疑似 CGCS2000 3度带第35带（EPSG:4523）：请把坐标系改选为 EPSG:4523',
    ],
    [
      'a zone with X and Y turned',
      () => geoJsonOf(areas((at) => inZone(4523)(at).toReversed())),
      'crs=CGCS2000',
      '疑似 CGCS2000 3度带第35带（EPSG:4523），X、Y 颠倒：',
    ],
    [
      'X and Y turned in the zone that was named',
      () => geoJsonOf(areas((at) => inZone(4544)(at).toReversed())),
      'crs=EPSG:4544',
      '（EPSG:4544），X、Y 颠倒：',
    ],
    [
      'another zone than the one named',
      () => geoJsonOf(areas(inZone(4544))),
      'crs=EPSG:4546',
      '所选的 CGCS2000 3度带中央经线111°（EPSG:4546） 换算，10 个点中有 10 个不在本市范围内',
    ],
    ['degrees named as a zone', () => geoJsonOf(areas()), 'crs=EPSG:4544', '文件里是经纬度（如 (104, 30.6)）'],
    [
      'GCJ-02 named as WGS-84',
      () => geoJsonOf(areas(fromWgs84.gcj02)),
      'crs=WGS84',
      /2 个片区整体向东南偏移约 3\d\d 米，疑似 GCJ-02/,
    ],
    [
      'BD-09 named as WGS-84',
      () => geoJsonOf(areas(fromWgs84.bd09)),
      'crs=WGS84',
      /整体向东北偏移约 9\d\d 米，疑似 BD-09/,
    ],
    ['BD-09 named as GCJ-02', () => geoJsonOf(areas(fromWgs84.bd09)), 'crs=GCJ02', '疑似 BD-09'],
    [
      'WGS-84 named as GCJ-02',
      () => geoJsonOf(areas()),
      'crs=GCJ02',
      /整体向西北偏移约 3\d\d 米，疑似 WGS-84：这些坐标已经是 WGS-84，不要再转换/,
    ],
    ['WGS-84 named as BD-09', () => geoJsonOf(areas()), 'crs=BD09', '疑似 WGS-84'],
  ])('is refused where it is %s', async (_, file, query, sentence) => {
    const before = storedRows()
    const detail = await refused(file(), query)
    if (typeof sentence === 'string') expect(detail).toContain(sentence)
    else expect(detail).toMatch(sentence)
    expect(storedRows()).toEqual(before)
  })

  test.each([
    ['urn:ogc:def:crs:EPSG::4544', 'crs=WGS84', '写的是 CGCS2000 3度带中央经线105°（EPSG:4544）'],
    ['EPSG:4326', 'crs=EPSG:4544', '写的是 WGS-84 经纬度'],
  ])('is refused where the file names another: %s', async (named, query, sentence) => {
    const move = query === 'crs=WGS84' ? undefined : inZone(4544)
    expect(await refused(geoJsonOf(areas(move), named), query)).toContain(`GeoJSON 的 crs ${sentence}`)
  })

  test('that a .prj cannot say is taken with a word', async () => {
    const file = shapefileOf(turned(areas(fromWgs84.gcj02)), { prj: geographicPrj('WGS_1984') })
    expect(await taken(file, 'crs=GCJ02')).toMatchObject({
      changed: 2,
      warnings: [{ cell: '整个文件', column: '.prj', message: expect.stringContaining('按所选的 GCJ-02 读取') }],
    })
  })

  test('is asked for, and never guessed', async () => {
    for (const query of ['', 'crs=北京54', 'crs=EPSG:2436']) {
      const reply = await send(shapefileOf(turned(areas()), { prj: geographicPrj('WGS_1984') }), encodeURI(query))
      expect([reply.statusCode, reply.json()]).toMatchObject([422, { code: 'import/no-crs' }])
    }
  })

  test('is not suspected where outlines were redrawn', async () => {
    const [one, other] = areas()
    const grown = [
      { ...one, fields: { code: 'A01' }, rings: [square(104.0025, 30.5975)] },
      { ...other, fields: { code: 'A02' }, rings: [square(104.297, 30.601, 0.03)] },
    ]
    expect(await taken(geoJsonOf(grown))).toMatchObject({ changed: 2 })
  })
})

test('twenty outlines of two thousand points are read', async () => {
  const wave = (west: number): Ring => {
    const ring = Array.from({ length: 2000 }, (_, index) => {
      const angle = (2 * Math.PI * index) / 2000
      const radius = 0.1 + 0.02 * Math.sin(40 * angle)
      return [west + radius * Math.cos(angle), 30.6 + radius * Math.sin(angle)]
    })
    return [...ring, ...ring.slice(0, 1)]
  }
  const header = ['片区编码', '片区名称', '类别', '牵头部门', '责任区县', '入列日期']
  const codes = Array.from({ length: 20 }, (_, index) => `W${index + 10}`)
  const rows = codes.map((code) => [code, `${code}片区`, '中心城区', '市发改委', '云锦区', '2023-03-01'])
  await city.taskforce.importRows('areas', [header, ...rows])
  const drawn = codes.map((code, index): Drawn => {
    const hole = square(104 + index / 100, 30.6, 0.01).toReversed()
    return { fields: { code }, rings: [wave(104 + index / 100), hole] }
  })
  expect(await taken(geoJsonOf(drawn))).toMatchObject({ added: 20, rejected: 0 })
})
