import { z } from 'zod'
import { unreadable } from '../../../workbook/workbook-limits.ts'
import { isTooDeep } from './nesting.ts'
import { demandFeatures, type OutlineFeature, type OutlineFile } from './outline-file.ts'
import { systemOfName, type WrittenSystem } from './written-system.ts'

const collectionSchema = z.object({
  type: z.literal('FeatureCollection'),
  crs: z.unknown().optional(),
  features: z.array(z.unknown()),
})

/** RFC 7946 asks for both members; programs leave them out. */
const featureSchema = z.object({
  type: z.literal('Feature'),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.unknown().optional(),
})

/** The ways in which older files name their system. */
const systemSchema = z.union([
  z.string(),
  z.object({ properties: z.object({ name: z.string() }) }).transform(({ properties }) => properties.name),
  z
    .object({ type: z.literal('EPSG'), properties: z.object({ code: z.union([z.number(), z.string()]) }) })
    .transform(({ properties }) => `EPSG:${properties.code}`),
])

function systemIn(crs: unknown): WrittenSystem | null {
  if (crs === undefined || crs === null) return null
  const name = systemSchema.safeParse(crs).data
  // A link, or something that is no name: it says that the system is not the usual one, and not which.
  return systemOfName(name ?? '')
}

function featureAt(json: unknown, index: number): OutlineFeature {
  const feature = featureSchema.safeParse(json)
  if (!feature.success) {
    throw unreadable(`features 的第 ${index + 1} 项不是 Feature（要素），请检查文件或从制图软件重新导出`)
  }
  const { properties, geometry } = feature.data
  return { properties: properties ?? null, geometry: geometry ?? null }
}

/** Parses a GeoJSON file. Throws import/unreadable with what is wrong with it. */
export function readGeoJson(bytes: Uint8Array): OutlineFile {
  if (isTooDeep(bytes)) throw unreadable('文件里的括号套得太深，不是正常的边界文件。请从制图软件重新导出')
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw unreadable('这不是 GeoJSON 文件，请导出 UTF-8 编码的 GeoJSON（FeatureCollection）')
  }
  const collection = collectionSchema.safeParse(json)
  if (!collection.success) {
    throw unreadable('文件不是 FeatureCollection，请把各片区边界放在一个 FeatureCollection 里')
  }
  const { features, crs } = collection.data
  demandFeatures(features.length)
  return { format: 'GeoJSON', features: features.map(featureAt), written: systemIn(crs), notes: [] }
}
