import type { Crs } from '@pianqu/shared/rail/crs.ts'
import type { Position } from '@pianqu/shared/rail/rail.schema.ts'
import gcoord from 'gcoord'
import proj4 from 'proj4'

const grs80 = '+ellps=GRS80 +units=m +no_defs'

/** CGCS2000 Gauss-Krüger projections by EPSG number, 3- and 6-degree zones, with and without the zone in the easting. */
function gaussKruger(code: number): string | undefined {
  const zones = [
    {
      first: 4491,
      last: 4501,
      meridian: (n: number) => 75 + 6 * n,
      easting: (n: number) => 500_000 + (13 + n) * 1_000_000,
    },
    { first: 4502, last: 4512, meridian: (n: number) => 75 + 6 * n, easting: () => 500_000 },
    {
      first: 4513,
      last: 4533,
      meridian: (n: number) => 75 + 3 * n,
      easting: (n: number) => 500_000 + (25 + n) * 1_000_000,
    },
    { first: 4534, last: 4554, meridian: (n: number) => 75 + 3 * n, easting: () => 500_000 },
  ]
  const zone = zones.find(({ first, last }) => code >= first && code <= last)
  if (!zone) return undefined
  const n = code - zone.first
  return `+proj=tmerc +lat_0=0 +lon_0=${zone.meridian(n)} +k=1 +x_0=${zone.easting(n)} +y_0=0 ${grs80}`
}

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
      return (x, y) => gcoord.transform([x, y], gcoord.BD09, gcoord.WGS84) as Position
    case 'EPSG':
      return fromEpsg(crs.code)
  }
}

function fromEpsg(code: number): Convert | undefined {
  if (isGeographic(code)) return (x, y) => [x, y]
  const definition = code === 3857 ? 'EPSG:3857' : gaussKruger(code)
  if (!definition) return undefined
  const converter = proj4(definition, 'EPSG:4326')
  return (x, y) => converter.forward([x, y]) as Position
}
