import { gaussZone } from '@pianqu/shared/coordinates/gauss-kruger.ts'

const firstUtm = 32643
const lastUtm = 32653
const webMercator = 3857

/** What proj4 needs to know of an EPSG system in metres: CGCS2000 zones, UTM over China, Web Mercator; `undefined` for others. */
export function planeDefinition(code: number): string | undefined {
  if (code === webMercator) return 'EPSG:3857'
  if (code >= firstUtm && code <= lastUtm) return `+proj=utm +zone=${code - 32600} +datum=WGS84 +units=m +no_defs`
  const zone = gaussZone(code)
  return (
    zone &&
    `+proj=tmerc +lat_0=0 +lon_0=${zone.meridian} +k=1 +x_0=${zone.falseEasting} +y_0=0 +ellps=GRS80 +units=m +no_defs`
  )
}
