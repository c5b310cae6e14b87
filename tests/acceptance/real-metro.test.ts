import { existsSync, readFileSync } from 'node:fs'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../city.ts'
import { districtCity } from './district-city.ts'

const folder = new URL('../../../shared/data/', import.meta.url)
const isHere = existsSync(folder)
if (!isHere) process.stderr.write('The metro and district files are not here: their acceptance is skipped\n')

const json = <T>(name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as T

interface Feature {
  readonly geometry: { readonly coordinates: unknown }
  readonly properties: Record<string, unknown>
}
interface Collection {
  readonly features: readonly Feature[]
}

const known = { 锦江: 61.7, 青羊: 59.18, 金牛: 62.0, 武侯: 68.34, 成华: 52.16 }
const codes = ['510104', '510105', '510106', '510107', '510108']

const sheet = (name: string, rows: (string | number | null)[][]) => writeXlsx({ sheets: [{ name, rows }] })

/** Where GCJ-02 would put a point of this city, near enough for a layer to be told by it. */
const shifted = ([longitude = 0, latitude = 0]: number[]): number[] => [longitude + 0.00252, latitude - 0.00245]

function stationRows(features: readonly Feature[], move: (position: number[]) => number[]) {
  const header = ['站点编码*', '站名*', '线路编码*', '经度*', '纬度*', '开通日期', '停运日期', '有出入口']
  const rows = features.map(({ geometry, properties }, index) => {
    const [longitude = 0, latitude = 0] = move(geometry.coordinates as number[])
    return [
      `S${String(index + 1).padStart(3, '0')}`,
      String(properties['name']),
      (properties['lines'] as string[]).map((line) => `L${line}`).join('、'),
      longitude,
      latitude,
      String(properties['first_opened'] ?? ''),
      String(properties['closed'] ?? ''),
      properties['status'] === 'no_exit' || properties['name'] === '天府站' ? '否' : '是',
    ]
  })
  return [header, ...rows]
}

describe.skipIf(!isHere)('the real metro over the real inner districts', () => {
  let taskforce: Client
  let close: () => Promise<void>
  const stations = isHere ? json<Collection>('chengdu_metro_stations_wgs84.geojson').features : []
  const districts = isHere
    ? json<Collection>('chengdu_districts_wgs84_from_echarts.geojson').features.filter(({ properties }) =>
        codes.includes(String(properties['adcode'])),
      )
    : []

  beforeAll(async () => {
    const city = await districtCity(districts, stations)
    close = () => city.app.close()
    taskforce = city.taskforce
    const features = districts.map((feature) => ({
      ...feature,
      properties: { code: String(feature.properties['adcode']) },
    }))
    const boundaries = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }))
    await taskforce.import('boundaries', '边界.geojson', boundaries, '?crs=WGS84')
    const workbook = await sheet(
      '站点',
      stationRows(stations, (position) => position),
    )
    await taskforce.import('rail-stations', '站点.xlsx', workbook, '?crs=WGS84')
  })
  afterAll(() => close())

  test('covers them as far as is known, within a hundredth of a point', async () => {
    const reply = await taskforce.get('/api/rail/coverage?on=2025-12-31')
    const { areas, city } = reply.json<{
      areas: { name: string; value: number; met: boolean }[]
      city: { value: number; areaKm2: number; met: boolean }
    }>()
    for (const [name, percent] of Object.entries(known)) {
      const area = areas.find((one) => one.name.startsWith(name))
      expect(Math.abs((area?.value ?? 0) * 100 - percent), name).toBeLessThanOrEqual(0.01)
      expect(area?.met, name).toBe(percent > 65)
    }
    expect(Math.abs(city.value * 100 - 61.01)).toBeLessThanOrEqual(0.01)
    expect(city.areaKm2).toBeCloseTo(470.629, 2)
    expect(city.met).toBe(false)
  })

  test('refuses the same stations left in GCJ-02', async () => {
    const workbook = await sheet('站点', stationRows(stations, shifted))
    const reply = await taskforce.upload('/api/imports/rail-stations?crs=WGS84', '站点.xlsx', workbook)
    expect(reply.statusCode).toBe(422)
    expect(reply.json()).toMatchObject({ code: 'import/wrong-crs', detail: expect.stringContaining('疑似 GCJ-02') })
  })

  test('takes them when they say that they are in GCJ-02, and lands where it was', async () => {
    const workbook = await sheet('站点', stationRows(stations, shifted))
    const result = await taskforce.import('rail-stations', '站点.xlsx', workbook, '?crs=GCJ02&dryRun=true')
    expect(result).toMatchObject({ rejected: 0 })
  })

  test('refuses stations that do not say their system', async () => {
    const workbook = await sheet(
      '站点',
      stationRows(stations, (position) => position),
    )
    const reply = await taskforce.upload('/api/imports/rail-stations', '站点.xlsx', workbook)
    expect(reply.statusCode).toBe(422)
    expect(reply.json()).toMatchObject({ code: 'import/no-crs' })
  })
})
