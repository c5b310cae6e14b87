import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { ImportFault } from '@pianqu/shared/importing/import.contract.ts'
import { checkBoundary } from '@pianqu/shared/rail/boundary.ts'
import { sinceEver } from '@pianqu/shared/rail/boundary-version.ts'
import { type Boundary, boundarySchema, type Position } from '@pianqu/shared/rail/rail.schema.ts'
import { daySchema } from '@pianqu/shared/time/day.ts'
import { z } from 'zod'
import type { Database } from '../../db/database.ts'
import type { IncomingRow } from './import-target.ts'
import type { Incoming } from './incoming.ts'
import { knownCity } from './known-city.query.ts'
import type { LayerCrs } from './layer-crs.ts'

const collectionSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.object({ properties: z.record(z.string(), z.unknown()).nullable(), geometry: z.unknown() })),
})
export type Features = z.infer<typeof collectionSchema>['features']

const sheet = 'GeoJSON'

/** Parses a GeoJSON file. Throws import/unreadable with what is wrong with it. */
export function parseGeoJson(bytes: Uint8Array): Features {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new ProblemError('import/unreadable', {
      detail: '这不是 GeoJSON 文件，请导出 UTF-8 编码的 GeoJSON（FeatureCollection）',
    })
  }
  const collection = collectionSchema.safeParse(json)
  if (!collection.success) {
    throw new ProblemError('import/unreadable', {
      detail: '文件不是 FeatureCollection，请把各片区边界放在一个 FeatureCollection 里',
    })
  }
  return collection.data.features
}

type Ring = readonly (readonly number[])[]

const convertRing = (ring: Ring, { convert }: LayerCrs): Position[] =>
  ring.map(([x = Number.NaN, y = Number.NaN]) => convert(x, y))

function converted(boundary: Boundary, crs: LayerCrs): Boundary {
  return boundary.type === 'Polygon'
    ? { type: 'Polygon', coordinates: boundary.coordinates.map((ring) => convertRing(ring, crs)) }
    : {
        type: 'MultiPolygon',
        coordinates: boundary.coordinates.map((part) => part.map((ring) => convertRing(ring, crs))),
      }
}

type Outcome = { readonly row: object } | { readonly fault: Pick<ImportFault, 'column' | 'code' | 'message'> }

function readFeature(feature: Features[number], hasArea: (code: string) => boolean, crs: LayerCrs): Outcome {
  const code = feature.properties?.['code']
  if (typeof code !== 'string' && typeof code !== 'number') {
    return { fault: { column: 'code', code: 'cell/required', message: '这个要素没有 properties.code，请填写片区编码' } }
  }
  const areaCode = String(code).trim()
  if (!hasArea(areaCode)) {
    return {
      fault: {
        column: 'code',
        code: 'reference/unknown-area',
        message: `没有编码为“${areaCode}”的片区，请核对编码或先导入片区表`,
      },
    }
  }
  const original = boundarySchema.safeParse(feature.geometry)
  if (!original.success) {
    return {
      fault: {
        column: 'geometry',
        code: 'boundary/not-a-polygon',
        message: `片区“${areaCode}”的图形不是完整的 Polygon 或 MultiPolygon，请检查后重新导出`,
      },
    }
  }
  const boundary = converted(original.data, crs)
  const dated = daySchema.safeParse(feature.properties?.['effectiveFrom'])
  const [fault] = checkBoundary(boundary)
  if (fault)
    return {
      fault: { column: 'geometry', code: `boundary/${fault.code}`, message: `片区“${areaCode}”的${fault.message}` },
    }
  return {
    row: {
      areaCode,
      effectiveFrom: dated.success ? dated.data : sinceEver,
      boundary,
      originalCrs: crs.text,
      original: original.data,
    },
  }
}

/** Boundaries of a GeoJSON file on WGS-84; `row` counts its features from 1. */
export function readBoundaries(db: Database, features: Features, crs: LayerCrs): Incoming {
  const { hasArea } = knownCity(db)
  const rows: IncomingRow[] = []
  const faults: ImportFault[] = []
  const first = new Map<string, number>()
  for (const [index, feature] of features.entries()) {
    const rowNumber = index + 1
    const outcome = readFeature(feature, hasArea, crs)
    const key = 'row' in outcome ? String((outcome.row as { areaCode: string }).areaCode) : ''
    const earlier = first.get(key)
    if ('fault' in outcome) faults.push({ sheet, row: rowNumber, ...outcome.fault })
    else if (earlier === undefined) {
      first.set(key, rowNumber)
      rows.push({ row: outcome.row, sheet, rowNumber, absent: [] })
    } else {
      const message = `片区“${key}”与第 ${earlier} 个要素重复，一个片区只能有一个要素，请合并为 MultiPolygon`
      faults.push({ sheet, row: rowNumber, column: 'code', code: 'row/duplicate', message })
    }
  }
  return { rows, faults, warnings: [], rejected: faults.length, skipped: 0, ignoredColumns: [], cellColumns: {} }
}
