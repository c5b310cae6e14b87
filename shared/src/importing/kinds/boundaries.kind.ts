import type { ImportCard } from '../import-kind.ts'

/** Outlines of areas: drawn, and no table. */
export const boundariesKind = {
  name: '片区边界',
  note: '片区范围（GeoJSON、Shapefile、KML）',
  permission: 'rail:import',
  key: ['areaCode', 'effectiveFrom'],
  placed: { noun: '边界' },
  dated: { label: '边界生效日期（选填）', hint: '不填表示一直有效；要素自带“生效日期”的，以要素为准。' },
  endings: ['.geojson', '.json', '.zip', '.kml', '.kmz'],
  otherFields: { areaCode: '片区编码', geometry: '边界', boundary: '边界', effectiveFrom: '生效日期' },
} as const satisfies ImportCard & { readonly key: readonly string[] }
