import { z } from 'zod'
import { unreadable } from '../../../workbook/workbook-limits.ts'
import { demandFeatures, type OutlineFile } from './outline-file.ts'
import { systemOfName } from './written-system.ts'

const collectionSchema = z.object({
  type: z.literal('FeatureCollection'),
  crs: z
    .object({ properties: z.object({ name: z.string() }) })
    .nullish()
    .catch(null),
  features: z.array(z.object({ properties: z.record(z.string(), z.unknown()).nullable(), geometry: z.unknown() })),
})

/** Parses a GeoJSON file. Throws import/unreadable with what is wrong with it. */
export function readGeoJson(bytes: Uint8Array): OutlineFile {
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
  return { format: 'GeoJSON', features, written: crs ? systemOfName(crs.properties.name) : null, notes: [] }
}
