import { existsSync, readFileSync } from 'node:fs'
import { fromWgs84 } from '@pianqu/server/modules/importing/layers/to-wgs84.ts'
import { gaussZone } from '@pianqu/shared/coordinates/gauss-kruger.ts'
import type { Position } from '@pianqu/shared/geometry/boundary.schema.ts'
import { localPlane } from '@pianqu/shared/geometry/projection.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../city.ts'
import { type Drawn, kmlOf, type Ring, shapefileOf, zonePrj } from '../importing/outline-kit.ts'
import { districtCity } from './district-city.ts'

const folder = new URL('../../../shared/data/', import.meta.url)
const isHere = existsSync(folder)
if (!isHere) process.stderr.write('The metro and district files are not here: their acceptance is skipped\n')

interface Feature {
  readonly geometry: { readonly type: string; readonly coordinates: unknown }
  readonly properties: Record<string, unknown>
}
const features = (name: string): readonly Feature[] =>
  isHere ? JSON.parse(readFileSync(new URL(name, folder), 'utf8')).features : []

const codes = ['510104', '510105', '510106', '510107', '510108']
const districts = features('chengdu_districts_wgs84_from_echarts.geojson').filter(({ properties }) =>
  codes.includes(String(properties['adcode'])),
)
const stations = features('chengdu_metro_stations_wgs84.geojson')

interface PlacedRing {
  readonly ring: Ring
  readonly isHole: boolean
}

/** Every ring of a district, with its place in its part. */
const ringsOf = ({ geometry: { type, coordinates } }: Feature): PlacedRing[] =>
  (type === 'Polygon' ? [coordinates as Ring[]] : (coordinates as Ring[][])).flatMap((part) =>
    part.map((ring, index) => ({ ring, isHole: index > 0 })),
  )

type Move = (position: Position) => Position

const inZone = (code: number): Move => {
  const zone = gaussZone(code)
  const plane = localPlane([zone?.meridian ?? 0, 0])
  return (position) => {
    const { x, y } = plane.forward(position)
    return [x + (zone?.falseEasting ?? 0), y]
  }
}

const doubled = (ring: Ring): number =>
  ring.reduce((sum, [x = 0, y = 0], at) => {
    const [east = 0, north = 0] = ring[(at + 1) % ring.length] ?? []
    return sum + x * north - east * y
  }, 0)

/** As a Shapefile has them: outer rings clockwise, holes the other way. */
const drawn = (move: Move): Drawn[] =>
  districts.map((district) => ({
    fields: { 片区编码: String(district.properties['adcode']) },
    rings: ringsOf(district).map(({ ring, isHole }) => {
      const moved = ring.map(([x = 0, y = 0]) => move([x, y]))
      return doubled(moved) > 0 === isHole ? moved : moved.toReversed()
    }),
  }))

const header = ['站点编码*', '站名*', '线路编码*', '经度*', '纬度*', '开通日期', '停运日期', '有出入口']
const stationRows = (move: Move) => [
  header,
  ...stations.map(({ geometry, properties }, index) => {
    const [longitude = 0, latitude = 0] = geometry.coordinates as number[]
    const [x, y] = move([longitude, latitude])
    return [
      `S${index}`,
      String(properties['name']),
      (properties['lines'] as string[]).map((line) => `L${line}`).join('、'),
      x,
      y,
      String(properties['first_opened'] ?? ''),
      String(properties['closed'] ?? ''),
      '是',
    ]
  }),
]

describe.skipIf(!isHere)('the real districts and stations in the systems of offices', () => {
  let taskforce: Client
  let close: () => Promise<void>
  let stationsOnMap: () => Position[]

  const coverage = async () => {
    const reply = await taskforce.get('/api/rail/coverage?on=2025-12-31')
    const { areas } = reply.json<{ areas: { code: string; value: number }[] }>()
    return new Map(areas.map(({ code, value }) => [code, value]))
  }

  beforeAll(async () => {
    const city = await districtCity(districts, stations)
    close = () => city.app.close()
    taskforce = city.taskforce
    stationsOnMap = () =>
      city.world.db.sqlite
        .prepare('SELECT longitude, latitude FROM rail_stations ORDER BY CAST(substr(code, 2) AS INTEGER)')
        .all()
        .map((row) => [
          Number((row as { longitude: number }).longitude),
          Number((row as { latitude: number }).latitude),
        ])
    await taskforce.importRows(
      'rail-stations',
      stationRows((position) => position),
      '?crs=WGS84',
    )
    const plain = {
      type: 'FeatureCollection',
      features: districts.map((one) => ({ ...one, properties: { code: String(one.properties['adcode']) } })),
    }
    await taskforce.import('boundaries', '边界.geojson', Buffer.from(JSON.stringify(plain)), '?crs=WGS84')
  })
  afterAll(() => close())

  test('cover the same from a GBK Shapefile in zone 35 as from GeoJSON in degrees', async () => {
    const before = await coverage()
    expect([...before.keys()].sort()).toEqual(codes)
    const file = shapefileOf(drawn(inZone(4523)), { prj: zonePrj(105, 35_500_000), encoding: 'gbk', driver: 0x4d })
    const result = await taskforce.import('boundaries', '边界.zip', file, '?crs=EPSG:4523')
    expect(result).toMatchObject({ changed: 5, rejected: 0, warnings: [] })
    const after = await coverage()
    for (const code of codes) {
      expect(Math.abs((after.get(code) ?? 0) - (before.get(code) ?? 1)), code).toBeLessThan(1e-6)
    }
    expect(before.get('510107')).toBeGreaterThan(0.65)
  })

  test.each([
    ['GCJ-02', 'GCJ02', fromWgs84.gcj02],
    ['BD-09', 'BD09', fromWgs84.bd09],
    ['zone 35', 'EPSG:4523', inZone(4523)],
    ['the zone around 105°', 'EPSG:4544', inZone(4544)],
  ] as const)('have their stations where they were when they come in %s', async (_, crs, move) => {
    const before = stationsOnMap()
    const result = await taskforce.importRows('rail-stations', stationRows(move), `?crs=${crs}`)
    expect(result).toMatchObject({ changed: stations.length, rejected: 0 })
    for (const [index, [longitude, latitude]] of stationsOnMap().entries()) {
      expect(Math.abs(longitude - (before[index]?.[0] ?? 0))).toBeLessThan(1e-6)
      expect(Math.abs(latitude - (before[index]?.[1] ?? 0))).toBeLessThan(1e-6)
    }
  })

  test.each([
    [
      'stations in GCJ-02 named as WGS-84',
      'WGS84',
      fromWgs84.gcj02,
      /^与已有站点同名的 \d+ 个站点整体向东南偏移约 3\d\d 米，疑似 GCJ-02/,
    ],
    ['stations in BD-09 named as CGCS2000', 'CGCS2000', fromWgs84.bd09, '疑似 BD-09'],
    ['stations in WGS-84 named as GCJ-02', 'GCJ02', fromWgs84.wgs84, /整体向西北偏移约 3\d\d 米，疑似 WGS-84/],
    ['stations in BD-09 named as GCJ-02', 'GCJ02', fromWgs84.bd09, '疑似 BD-09'],
    ['stations of zone 35 named as WGS-84', 'WGS84', inZone(4523), '疑似 CGCS2000 3度带第35带（EPSG:4523）：'],
    ['stations of another zone', 'EPSG:4545', inZone(4544), '疑似 CGCS2000 3度带中央经线105°（EPSG:4544）：'],
  ] as const)('are refused: %s', async (_, crs, move, sentence) => {
    const { workbook } = await import('../workbook.ts')
    const reply = await taskforce.upload(
      `/api/imports/rail-stations?crs=${crs}`,
      '站点.xlsx',
      await workbook(stationRows(move)),
    )
    expect(reply.json()).toMatchObject({ code: 'import/wrong-crs' })
    const { detail } = reply.json<{ detail: string }>()
    if (typeof sentence === 'string') expect(detail).toContain(sentence)
    else expect(detail).toMatch(sentence)
  })

  test('are refused as outlines traced on a shifted map', async () => {
    const traced = shapefileOf(drawn(fromWgs84.gcj02), { encoding: 'gbk' })
    const reply = await taskforce.upload('/api/imports/boundaries?crs=WGS84', '边界.zip', traced)
    expect(reply.json<{ detail: string }>().detail).toMatch(
      /^与已有边界编码相同的 5 个片区整体向东南偏移约 3\d\d 米，疑似 GCJ-02/,
    )
    const said = await taskforce.import('boundaries', '边界.zip', traced, '?crs=GCJ02&dryRun=true')
    expect(said).toMatchObject({ rejected: 0, warnings: [] })
    // The districts of one ring alone: what this writes is one polygon a placemark.
    const plain = drawn((position) => position).filter(({ rings }) => rings.length === 1)
    const kml = await taskforce.import('boundaries', '边界.kml', Buffer.from(kmlOf(plain)), '?crs=WGS84&dryRun=true')
    expect(kml).toMatchObject({ changed: plain.length, rejected: 0 })
  })
})
