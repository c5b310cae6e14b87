import type { Crs } from '@pianqu/shared/coordinates/crs.ts'
import type { Position } from '@pianqu/shared/geometry/boundary.schema.ts'
import gcoord from 'gcoord'
import proj4 from 'proj4'
import { planeDefinition } from './plane-definition.ts'

/** EPSG numbers whose degrees are WGS-84 or, as CGCS2000 is, within a metre of it. */
const geographic = new Set([4326, 4490])

/** Whether the positions of an EPSG system are degrees rather than metres. */
export const isGeographic = (code: number): boolean => geographic.has(code)

type Convert = (x: number, y: number) => Position

/** How positions of a system become WGS-84 degrees, longitude first; `undefined` for an EPSG number that is not known here. */
export function toWgs84(crs: Crs): Convert | undefined {
  switch (crs.system) {
    case 'WGS84':
    case 'CGCS2000':
      return (x, y) => [x, y]
    case 'GCJ02':
      return (x, y) => gcoord.transform([x, y], gcoord.GCJ02, gcoord.WGS84) as Position
    case 'BD09':
      return fromBaidu
    case 'EPSG':
      return fromEpsg(crs.code)
  }
}

/** The usual inverse of BD-09 is some decimetres off; two rounds against the way there close the gap. */
function fromBaidu(x: number, y: number): Position {
  let [longitude, latitude] = gcoord.transform([x, y], gcoord.BD09, gcoord.WGS84)
  for (let round = 0; round < 2; round += 1) {
    const [east, north] = fromWgs84.bd09([longitude, latitude])
    longitude += x - east
    latitude += y - north
  }
  return [longitude, latitude]
}

function fromEpsg(code: number): Convert | undefined {
  if (isGeographic(code)) return (x, y) => [x, y]
  const definition = planeDefinition(code)
  if (!definition) return undefined
  const converter = proj4(definition, 'EPSG:4326')
  // Numbers that are none have no place; the check of positions names them.
  return (x, y) =>
    Number.isFinite(x) && Number.isFinite(y) ? (converter.forward([x, y]) as Position) : [Number.NaN, Number.NaN]
}

/** From WGS-84 degrees to the degrees of the systems that layers are mistaken for. */
export const fromWgs84 = {
  wgs84: (position: Position): Position => position,
  gcj02: (position: Position): Position => gcoord.transform([...position], gcoord.WGS84, gcoord.GCJ02) as Position,
  bd09: (position: Position): Position => gcoord.transform([...position], gcoord.WGS84, gcoord.BD09) as Position,
} as const
