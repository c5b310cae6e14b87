import { zipOf } from './zip-kit.ts'

export type Ring = readonly (readonly number[])[]

/** One area as it is drawn: outer rings and holes, each a ring. */
export interface Drawn {
  readonly fields: Readonly<Record<string, string>>
  readonly rings: readonly Ring[]
}

/** A square of some kilometres from its south-west corner, counter-clockwise and closed. */
export const square = (west: number, south: number, size = 0.02): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]

const extentOf = (rings: readonly Ring[]): number[] => {
  const points = rings.length > 0 ? rings.flat() : [[0, 0]]
  const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)]
  return [
    xs.reduce((a, b) => Math.min(a, b)),
    ys.reduce((a, b) => Math.min(a, b)),
    xs.reduce((a, b) => Math.max(a, b)),
    ys.reduce((a, b) => Math.max(a, b)),
  ]
}

/** With heights and measures where the type is 15. */
function polygonRecord(rings: readonly Ring[], type: number): Buffer {
  const points = rings.flat()
  const extra = type === 15 ? 2 * (16 + 8 * points.length) : 0
  const bytes = Buffer.alloc(44 + 4 * rings.length + 16 * points.length + extra)
  bytes.writeInt32LE(type, 0)
  for (const [index, value] of extentOf(rings).entries()) bytes.writeDoubleLE(value, 4 + 8 * index)
  bytes.writeInt32LE(rings.length, 36)
  bytes.writeInt32LE(points.length, 40)
  let start = 0
  for (const [index, ring] of rings.entries()) {
    bytes.writeInt32LE(start, 44 + 4 * index)
    start += ring.length
  }
  const at = 44 + 4 * rings.length
  for (const [index, [x = 0, y = 0]] of points.entries()) {
    bytes.writeDoubleLE(x, at + 16 * index)
    bytes.writeDoubleLE(y, at + 16 * index + 8)
  }
  for (let value = at + 16 * points.length; value < bytes.length; value += 8) bytes.writeDoubleLE(512.5, value)
  return bytes
}

/** A .shp with one record a shape; type 5 is a polygon, 15 one with heights. */
export function shpOf(shapes: readonly (readonly Ring[])[], type = 5): Buffer {
  const records = shapes.map((rings, index) => {
    const content = polygonRecord(rings, type)
    const head = Buffer.alloc(8)
    head.writeInt32BE(index + 1, 0)
    head.writeInt32BE(content.length / 2, 4)
    return Buffer.concat([head, content])
  })
  const header = Buffer.alloc(100)
  const body = Buffer.concat(records)
  header.writeInt32BE(9994, 0)
  header.writeInt32BE((100 + body.length) / 2, 24)
  header.writeInt32LE(1000, 28)
  header.writeInt32LE(type, 32)
  for (const [index, value] of extentOf(shapes.flat()).entries()) header.writeDoubleLE(value, 36 + 8 * index)
  return Buffer.concat([header, body])
}

const fieldBytes = 40

/** What text becomes in the code page; only the few characters that the tests write. */
const gbk: Readonly<Record<string, string>> = {
  片: 'c6ac',
  区: 'c7f8',
  编: 'b1e0',
  码: 'c2eb',
  名: 'c3fb',
  称: 'b3c6',
  云: 'd4c6',
  锦: 'bdf5',
  枢: 'cae0',
  纽: 'c5a6',
  生: 'c9fa',
  效: 'd0a7',
  日: 'c8d5',
  期: 'c6da',
}
const encoded = (text: string, encoding: 'utf-8' | 'gbk'): Buffer =>
  encoding === 'utf-8'
    ? Buffer.from(text)
    : Buffer.concat([...text].map((letter) => Buffer.from(gbk[letter] ?? letter.charCodeAt(0).toString(16), 'hex')))

function cut(text: string, encoding: 'utf-8' | 'gbk', length: number, fill: number): Buffer {
  const bytes = encoded(text, encoding).subarray(0, length)
  return Buffer.concat([bytes, Buffer.alloc(length - bytes.length, fill)])
}

interface Dbf {
  readonly encoding?: 'utf-8' | 'gbk'
  /** Byte 29 of the header. */
  readonly driver?: number
  readonly types?: Readonly<Record<string, string>>
  readonly deleted?: readonly number[]
}

/** A .dbf of text fields, one record for each object. */
export function dbfOf(
  records: readonly Readonly<Record<string, string>>[],
  { encoding = 'utf-8', driver = 0, types = {}, deleted = [] }: Dbf = {},
): Buffer {
  const names = Object.keys(records[0] ?? {})
  const widthOf = (name: string) => (types[name] === 'D' ? 8 : fieldBytes)
  const header = Buffer.alloc(32)
  header[0] = 3
  header.writeUInt32LE(records.length, 4)
  header.writeUInt16LE(32 + 32 * names.length + 1, 8)
  header.writeUInt16LE(1 + names.reduce((sum, name) => sum + widthOf(name), 0), 10)
  header[29] = driver
  const fields = names.map((name) => {
    const field = Buffer.alloc(32)
    cut(name, encoding, 10, 0).copy(field)
    field.write(types[name] ?? 'C', 11)
    field[16] = widthOf(name)
    return field
  })
  const rows = records.map((record, index) =>
    Buffer.concat([
      Buffer.from(deleted.includes(index) ? '*' : ' '),
      ...names.map((name) => cut(record[name] ?? '', encoding, widthOf(name), 0x20)),
    ]),
  )
  return Buffer.concat([header, ...fields, Buffer.from([13]), ...rows, Buffer.from([26])])
}

interface Shapefile extends Dbf {
  readonly prj?: string
  readonly cpg?: string
  readonly type?: number
  readonly name?: string
}

/** A zipped Shapefile. Its outer rings should run clockwise, its holes the other way. */
export function shapefileOf(
  areas: readonly Drawn[],
  { prj, cpg, type, name = '片区边界', ...dbf }: Shapefile = {},
): Uint8Array {
  return zipOf([
    {
      name: `${name}.shp`,
      content: shpOf(
        areas.map(({ rings }) => rings),
        type,
      ),
    },
    { name: `${name}.shx`, content: '' },
    {
      name: `${name}.dbf`,
      content: dbfOf(
        areas.map(({ fields }) => fields),
        dbf,
      ),
    },
    ...(prj === undefined ? [] : [{ name: `${name}.prj`, content: prj }]),
    ...(cpg === undefined ? [] : [{ name: `${name}.cpg`, content: cpg }]),
  ])
}

const kmlRing = (side: string, ring: Ring): string =>
  `<${side}><LinearRing><coordinates>${ring.map((point) => [...point, 0].join(',')).join('\n ')}</coordinates></LinearRing></${side}>`

/** A KML of one polygon an area, the first ring its outer one; a field called name becomes the placemark's. */
export function kmlOf(areas: readonly Drawn[]): string {
  const placemarks = areas.map(({ fields: { name = '', ...fields }, rings: [outer = [], ...holes] }) => {
    const data = Object.entries(fields).map(([field, value]) => `<Data name="${field}"><value>${value}</value></Data>`)
    const polygon = [kmlRing('outerBoundaryIs', outer), ...holes.map((hole) => kmlRing('innerBoundaryIs', hole))]
    return `<Placemark><name>${name}</name><ExtendedData>${data.join('')}</ExtendedData><Polygon>${polygon.join('')}</Polygon></Placemark>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder>${placemarks.join('')}</Folder></Document></kml>`
}

/** A GeoJSON file of these areas. */
export const geoJsonOf = (areas: readonly Drawn[], crs?: string): Uint8Array =>
  Buffer.from(
    JSON.stringify({
      type: 'FeatureCollection',
      ...(crs !== undefined && { crs: { type: 'name', properties: { name: crs } } }),
      features: areas.map(({ fields, rings }) => ({
        type: 'Feature',
        properties: fields,
        geometry: { type: 'Polygon', coordinates: rings },
      })),
    }),
  )

/** What ArcGIS writes beside a layer of degrees. */
export const geographicPrj = (datum: 'WGS_1984' | 'China_2000' | 'Beijing_1954'): string => {
  const spheroids = {
    WGS_1984: ['GCS_WGS_1984', 'SPHEROID["WGS_1984",6378137.0,298.257223563]'],
    China_2000: ['GCS_China_Geodetic_Coordinate_System_2000', 'SPHEROID["CGCS2000",6378137.0,298.257222101]'],
    Beijing_1954: ['GCS_Beijing_1954', 'SPHEROID["Krasovsky_1940",6378245.0,298.3]'],
  }
  const [name, spheroid] = spheroids[datum]
  return `GEOGCS["${name}",DATUM["D_${datum}",${spheroid}],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]`
}

/** What ArcGIS writes beside a layer in a Gauss-Krüger zone. */
export const zonePrj = (meridian: number, falseEasting = 500_000): string =>
  `PROJCS["CGCS2000_3_Degree_GK",${geographicPrj('China_2000')},PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${falseEasting}.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`
