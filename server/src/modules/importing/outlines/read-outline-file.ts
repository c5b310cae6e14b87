import { unreadable, unsupported } from '../../../workbook/workbook-limits.ts'
import { openZip, type ZipArchive } from '../../../workbook/zip-archive.ts'
import { readGeoJson } from './geojson.ts'
import { readKml } from './kml.ts'
import { type OutlineFile, outlineLimits } from './outline-file.ts'
import { readShapefile } from './shapefile.ts'

const accepted = '请上传 GeoJSON、KML、KMZ，或把一个图层的 .shp、.dbf、.shx、.prj、.cpg 一起压缩成的 .zip'

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
const isContent = (path: string): boolean =>
  !path.endsWith('/') && !path.startsWith('__MACOSX/') && !baseName(path).startsWith('.')
const endsWith = (ending: string) => (path: string) => path.toLowerCase().endsWith(ending)

const listed = (paths: readonly string[]): string =>
  `${paths.slice(0, 5).map(baseName).join('、')}${paths.length > 5 ? ` 等 ${paths.length} 个文件` : ''}`

/** The one file of this ending; refused by name where there are several. */
function only(paths: readonly string[], ending: string, of: string): string | undefined {
  const found = paths.filter(endsWith(ending))
  if (found.length > 1) {
    throw unreadable(`压缩包里有 ${found.length} 个${of}：${listed(found)}。一次导入一个，请只留一个重新压缩`)
  }
  return found[0]
}

async function shapefileIn(zip: ZipArchive, paths: readonly string[], shp: string): Promise<OutlineFile> {
  const stem = shp.slice(0, -'.shp'.length).toLowerCase()
  const partOf = (ending: string): string | undefined =>
    only(
      paths.filter((path) => path.toLowerCase() === `${stem}${ending}`),
      ending,
      ` ${ending} 文件`,
    )
  const dbf = partOf('.dbf')
  if (!dbf) {
    const name = baseName(shp).slice(0, -'.shp'.length)
    throw unreadable(`压缩包里缺少 ${name}.dbf（属性表），读不到片区编码。请把同名的 .shp、.dbf、.shx、.prj 一起压缩`)
  }
  const [prj, cpg] = [partOf('.prj'), partOf('.cpg')]
  return readShapefile({
    shp: (await zip.bytes(shp)) ?? new Uint8Array(),
    dbf: (await zip.bytes(dbf)) ?? new Uint8Array(),
    prj: prj && (await zip.text(prj)),
    cpg: cpg && (await zip.text(cpg)),
  })
}

async function readArchive(bytes: Uint8Array): Promise<OutlineFile> {
  const zip = openZip(bytes, outlineLimits.archive)
  const paths = zip.names.filter(isContent)
  const shp = only(paths, '.shp', '图层')
  if (shp) return shapefileIn(zip, paths, shp)
  const kml = only(paths, '.kml', ' KML 文件')
  if (kml) return readKml((await zip.bytes(kml)) ?? new Uint8Array())
  throw unreadable(`压缩包里没有 .shp 或 .kml 文件（有：${listed(paths) || '空'}）。${accepted}`)
}

const shpSignature = 9994
const otherArchives = ['Rar!', '7z\xbc\xaf', '\x1f\x8b']

/** Reads an outline file by what it is, whatever it is called. Throws a ProblemError that says what to do. */
export async function readOutlineFile(bytes: Uint8Array): Promise<OutlineFile> {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  if (head.startsWith('PK')) return readArchive(bytes)
  const start = head.replace(/^\xef\xbb\xbf/, '').trimStart()
  if (start.startsWith('<')) return readKml(bytes)
  const isShp = bytes.length >= 100 && Buffer.from(bytes).readInt32BE(0) === shpSignature
  if (isShp) throw unsupported(`这是 Shapefile 中的一个文件，单独不能读取。${accepted}`)
  if (otherArchives.some((signature) => head.startsWith(signature)))
    throw unsupported(`这不是 .zip 压缩包。${accepted}`)
  return readGeoJson(bytes)
}
