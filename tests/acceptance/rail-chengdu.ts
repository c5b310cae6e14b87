import { existsSync, readFileSync } from 'node:fs'
import type { Boundary, Position } from '@pianqu/shared/geometry/boundary.schema.ts'
import { isDay } from '@pianqu/shared/time/day.ts'

interface StationFeature {
  readonly geometry: { readonly coordinates: Position }
  readonly properties: {
    readonly name: string
    readonly first_opened: string
    readonly closed: string | null
    readonly status: string
  }
}

interface DistrictFeature {
  readonly geometry: Boundary
  readonly properties: { readonly adcode: number; readonly name: string }
}

const folder = new URL('../../../shared/data/', import.meta.url)
export const isThere = existsSync(new URL('chengdu_metro_stations_wgs84.geojson', folder))
/** Said in the name of what is skipped. */
export const reason = isThere ? '' : '（跳过：没有 shared/data 文件夹）'

/** The data files are a given: their shape is what the figures below would not survive a change of. */
function features<Feature>(name: string): readonly Feature[] {
  const { features: rows } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { features: Feature[] }
  return rows
}

const toDay = (text: string | null) => (text !== null && isDay(text) ? text : null)

export const readStations = () =>
  features<StationFeature>('chengdu_metro_stations_wgs84.geojson').map(({ geometry, properties }, index) => ({
    code: `S${index}`,
    name: properties.name,
    longitude: geometry.coordinates[0],
    latitude: geometry.coordinates[1],
    openedOn: toDay(properties.first_opened),
    closedOn: toDay(properties.closed),
    hasExit: properties.status !== 'interchange_only_no_exit',
  }))

const inner = [510104, 510105, 510106, 510107, 510108]

/** The districts of these national codes; without any, the five inner ones. */
export const readDistricts = (codes: readonly number[] = inner) =>
  features<DistrictFeature>('chengdu_districts_wgs84_from_echarts.geojson')
    .filter(({ properties }) => codes.includes(properties.adcode))
    .map(({ geometry, properties }) => ({
      code: properties.name,
      category: 'central' as const,
      boundary: geometry,
    }))
