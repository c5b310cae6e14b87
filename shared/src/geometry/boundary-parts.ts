import type { Boundary } from './boundary.schema.ts'

/** Longitude, latitude and whatever else GeoJSON may carry, in degrees. */
export type RawRing = readonly (readonly number[])[]

/** The parts of a boundary of either type, each its outer ring and then its holes. */
export function partsOf({ type, coordinates }: Boundary): readonly (readonly RawRing[])[] {
  return type === 'Polygon' ? [coordinates] : coordinates
}

/** How a ring is called in a sentence; part and ring count from 0, and one part goes without a number. */
export const ringName = (partCount: number, part: number, ring: number): string =>
  `${partCount > 1 ? `第 ${part + 1} 部分的` : ''}${ring === 0 ? '外环' : `第 ${ring} 个内环`}`
