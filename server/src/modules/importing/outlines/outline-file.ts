import { overLimits, unreadable } from '../../../workbook/workbook-limits.ts'
import type { WrittenSystem } from './written-system.ts'

/** One shape of a layer as its file has it, in the file's own coordinates. */
export interface OutlineFeature {
  readonly properties: Readonly<Record<string, unknown>> | null
  readonly geometry: unknown
}

/** What an outline file holds, whatever its format. */
export interface OutlineFile {
  readonly format: 'GeoJSON' | 'Shapefile' | 'KML'
  readonly features: readonly OutlineFeature[]
  /** What the file itself says about its system; `null` where it says nothing. */
  readonly written: WrittenSystem | null
  /** Worth knowing about the file as a whole. */
  readonly notes: readonly { readonly column: string; readonly message: string }[]
}

const mebibyte = 1024 * 1024

/** What a layer may hold. The outlines of a large city are far below. */
export const outlineLimits = {
  features: 5_000,
  positions: 300_000,
  /** Of an archive that holds one; drawing programs pad their tables, so packing tightly is no sign of harm. */
  archive: { entries: 500, entryBytes: 64 * mebibyte, totalBytes: 128 * mebibyte, ratio: Infinity, ratioFromBytes: 0 },
} as const

/** Throws import/unreadable for a file of nothing, import/limits for more features than a city has areas. */
export function demandFeatures(count: number): void {
  if (count === 0)
    throw unreadable('文件里没有任何要素（一个图形也没有），没有可以导入的边界。请确认导出时选中了片区边界图层')
  if (count <= outlineLimits.features) return
  throw overLimits(`文件里有 ${count} 个要素，超过 ${outlineLimits.features} 个的限制。请只导出片区边界这一个图层`)
}
