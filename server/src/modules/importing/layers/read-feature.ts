import { boundsAround, boundsOfChina, type DegreeBounds, isWithin } from '@pianqu/shared/coordinates/degree-bounds.ts'
import { type Boundary, boundarySchema, type Position } from '@pianqu/shared/geometry/boundary.schema.ts'
import { checkBoundary } from '@pianqu/shared/geometry/boundary.ts'
import { mendBoundary } from '@pianqu/shared/geometry/mend-boundary.ts'
import type { ImportFault } from '@pianqu/shared/importing/import.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { z } from 'zod'
import type { OutlineFeature, OutlineFile } from '../outlines/outline-file.ts'
import { areaWordOf, dayTextOf, ownDayOf } from './feature-fields.ts'
import type { KnownAreas } from './known-areas.query.ts'
import type { LayerCrs } from './layer-crs.ts'

/** An outline that was read, on WGS-84 and as its file had it. */
export interface OutlineRow {
  readonly areaCode: string
  readonly effectiveFrom: Day
  readonly boundary: Boundary
  readonly originalCrs: string
  readonly original: Boundary
}

type Said = Pick<ImportFault, 'column' | 'code' | 'message'>

export type FeatureOutcome =
  | { readonly row: OutlineRow; readonly warnings: readonly Said[] }
  | { readonly fault: Said; readonly warnings?: undefined }

/** What features are read against. */
export interface FeatureContext {
  readonly areas: KnownAreas
  readonly crs: LayerCrs
  readonly format: OutlineFile['format']
  /** Since when outlines hold that do not say it themselves. */
  readonly from: Day
  /** The city's, where it is known. */
  readonly bounds: DegreeBounds | null
}

const ringsSchema = z.array(z.array(z.array(z.number()).min(2)).min(1)).min(1)

/** As files have it: what rings lack may still be mended. */
const drawnSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: ringsSchema }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(ringsSchema).min(1) }),
])

/** The outline of a feature as its file has it; `null` where it is none. */
export function drawnOf({ geometry }: OutlineFeature): Boundary | null {
  return drawnSchema.safeParse(geometry).data ?? null
}

const convertRing = (ring: readonly (readonly number[])[], { convert }: LayerCrs): Position[] =>
  ring.map(([x = Number.NaN, y = Number.NaN]) => convert(x, y))

function converted(boundary: Boundary, crs: LayerCrs): Boundary {
  return boundary.type === 'Polygon'
    ? { type: 'Polygon', coordinates: boundary.coordinates.map((ring) => convertRing(ring, crs)) }
    : {
        type: 'MultiPolygon',
        coordinates: boundary.coordinates.map((part) => part.map((ring) => convertRing(ring, crs))),
      }
}

function placeFinding(boundary: Boundary, within: DegreeBounds): string | null {
  const own = boundsAround([boundary], 0)
  if (!own) return null
  const [longitude, latitude] = [(own.west + own.east) / 2, (own.south + own.north) / 2]
  return isWithin(within, longitude, latitude) ? null : `(${longitude.toFixed(4)}, ${latitude.toFixed(4)})`
}

type Shaped = { readonly boundary: Boundary; readonly warnings: readonly Said[] } | { readonly fault: Said }

/** Mends an outline as it was drawn, converts it and checks what it comes to. */
function shaped(drawn: Boundary, title: string, { crs, format, bounds }: FeatureContext): Shaped {
  // Shapefiles wind outer rings clockwise by their own rule.
  const { boundary: whole, repairs } = mendBoundary(drawn, format === 'Shapefile')
  const boundary = converted(whole, crs)
  const [fault] = checkBoundary(boundary)
  if (fault) {
    return { fault: { column: 'geometry', code: `boundary/${fault.code}`, message: `${title}的${fault.message}` } }
  }
  const abroad = placeFinding(boundary, boundsOfChina)
  if (abroad) {
    const message = `${title}的中心 ${abroad} 不在中国范围内，请核对坐标和导入时所选的坐标系`
    return { fault: { column: 'geometry', code: 'boundary/outside', message } }
  }
  const mended: Said = { column: 'geometry', code: 'boundary/mended', message: `${title}：${repairs.join('；')}` }
  const outside = bounds && placeFinding(boundary, bounds)
  const message = `${title}的中心 ${outside} 不在本市已有边界和站点的范围内，请核对坐标，或确认导入时所选的坐标系`
  const doubt: Said = { column: 'geometry', code: 'boundary/outside', message }
  return { boundary, warnings: [...(repairs.length > 0 ? [mended] : []), ...(outside ? [doubt] : [])] }
}

/** One feature as a row; or the first thing wrong with it. */
export function readFeature(feature: OutlineFeature, context: FeatureContext): FeatureOutcome {
  const { areas, crs, from } = context
  const found = areas.find(areaWordOf(feature))
  if ('message' in found) return { fault: { column: 'code', ...found } }
  const { areaCode, warning } = found
  const title = areas.title(areaCode)
  const day = ownDayOf(feature)
  if (day === undefined) {
    const message = `${title}的生效日期“${dayTextOf(feature)}”不是存在的日期，请填写年月日，如 2025-03-14`
    return { fault: { column: '生效日期', code: 'cell/not-a-day', message } }
  }
  const original = drawnOf(feature)
  if (!original) {
    const message = `${title}的图形不是完整的 Polygon 或 MultiPolygon（面），请检查后重新导出`
    return { fault: { column: 'geometry', code: 'boundary/not-a-polygon', message } }
  }
  const outline = shaped(original, title, context)
  if ('fault' in outline) return outline
  const named: Said[] = warning ? [{ column: 'code', code: 'boundary/named', message: warning }] : []
  return {
    row: {
      areaCode,
      effectiveFrom: day ?? from,
      boundary: boundarySchema.parse(outline.boundary),
      originalCrs: crs.text,
      original,
    },
    warnings: [...named, ...outline.warnings],
  }
}
