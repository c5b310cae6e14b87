import type { Boundary } from './rail.schema.ts'

/** Longitude, latitude and whatever else GeoJSON may carry, in degrees. */
export type RawRing = readonly (readonly number[])[]

/** The parts of a boundary of either type, each its outer ring and then its holes. */
export function partsOf({ type, coordinates }: Boundary): readonly (readonly RawRing[])[] {
  return type === 'Polygon' ? [coordinates] : coordinates
}
