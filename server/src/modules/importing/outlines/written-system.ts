import type { Crs } from '@pianqu/shared/coordinates/crs.ts'
import { gaussZone, gaussZones, zoneName } from '@pianqu/shared/coordinates/gauss-kruger.ts'
import {
  type Datum,
  degreesIn,
  differencesOf,
  isPlain,
  isSameDatum,
  type PlaneShape,
  type SystemShape,
  shapeOfCode,
  shapeOfCrs,
  shapeOfText,
} from './system-shape.ts'

/** What a file says about its own system. */
export interface WrittenSystem {
  /** Where it says so, as .prj. */
  readonly place: string
  /** `null` where it cannot be understood. */
  readonly shape: SystemShape | null
  /** Whether the format can be in no other. */
  readonly isFixed?: true
}

/** No definition is longer. */
const longestDefinition = 10_000

export const systemOfPrj = (text: string): WrittenSystem => ({
  place: '.prj',
  shape: text.length > longestDefinition ? null : shapeOfText(text.trim()),
})

/** The `crs` member of older GeoJSON: a name such as `urn:ogc:def:crs:EPSG::4490`. */
export function systemOfName(name: string): WrittenSystem {
  const code = /EPSG(?::[\d.]*)?[:/](?:[\d.]+\/)?(\d+)$/i.exec(name.trim())?.[1]
  const shape = /CRS84$/i.test(name.trim()) ? degreesIn('WGS-84') : code ? shapeOfCode(Number(code)) : null
  return { place: 'GeoJSON 的 crs', shape }
}

/** KML is in WGS-84 by definition. */
export const kmlSystem: WrittenSystem = { place: 'KML', shape: degreesIn('WGS-84'), isFixed: true }

const isEncrypted = (datum: Datum): boolean => datum === 'GCJ-02' || datum === 'BD-09'

/** The zone that a plane system is, by its numbers. */
function zoneOf(shape: PlaneShape) {
  const isModern = isSameDatum(shape.datum, 'CGCS2000')
  if (!isModern || shape.projection !== 'gauss' || Math.abs(shape.scale - 1) > 1e-6 || !isPlain(shape)) return undefined
  return gaussZones.find(
    ({ meridian, falseEasting }) =>
      Math.abs(meridian - shape.meridian) < 1e-6 && Math.abs(falseEasting - shape.falseEasting) < 1,
  )
}

const isWebMercator = (shape: PlaneShape): boolean => shape.projection === 'web-mercator' && isPlain(shape)

const rounded = (degrees: number): string => String(Number(degrees.toFixed(4)))

function nameOf(shape: SystemShape): string {
  if (shape.kind === 'degrees') return `${shape.datum} 经纬度`
  if (isWebMercator(shape)) return 'Web 墨卡托（EPSG:3857）'
  const zone = zoneOf(shape)
  if (zone) return zoneName(zone)
  return `${shape.datum} 平面坐标（中央经线${rounded(shape.meridian)}°，东偏移 ${Math.round(shape.falseEasting)} 米）`
}

/** An EPSG system by its own name, so that it says which zone was chosen. */
function nameOfCrs(crs: Crs, shape: SystemShape): string {
  const zone = crs.system === 'EPSG' ? gaussZone(crs.code) : undefined
  return zone ? zoneName(zone) : nameOf(shape)
}

/** Degrees from Greenwich on the globe of today, with nothing of their own. */
const isWhole = (shape: SystemShape): boolean => differencesOf(shape, degreesIn('WGS-84')).length === 0

function remedyFor(shape: SystemShape): string {
  if (!isSameDatum(shape.datum, 'CGCS2000')) return '请先在制图软件中把数据转换到 CGCS2000'
  if (shape.kind === 'degrees' && isWhole(shape))
    return `请把坐标系改选为 ${shape.datum === 'CGCS2000' ? 'CGCS2000' : 'WGS84'}`
  if (shape.kind === 'degrees') return '请先在制图软件中把数据转换为以度为单位、从格林尼治起算的经纬度'
  const zone = zoneOf(shape)
  if (zone) return `请把坐标系改选为 EPSG:${zone.code}`
  return isWebMercator(shape) ? '请把坐标系改选为 EPSG:3857' : '请先在制图软件中把数据转换到 CGCS2000 的标准分带'
}

/** What is to be said about a file that names a system, when the import names one too. */
export type WrittenVerdict = { readonly refusal: string } | { readonly note: string } | null

/** Compares what the file says with what the import says. */
export function compareWritten({ place, shape, isFixed }: WrittenSystem, crs: Crs): WrittenVerdict {
  const chosen = shapeOfCrs(crs)
  if (!shape || !chosen) return { note: `${place} 里的坐标系无法识别，按所选的坐标系读取；请确认两者一致` }
  const differences = differencesOf(shape, chosen)
  if (differences.length === 0) return null
  // Encrypted degrees have no code of their own, so programs that write one write WGS-84.
  const isUnsayable = isEncrypted(chosen.datum) && shape.kind === 'degrees' && isWhole(shape)
  if (isUnsayable && !isFixed) {
    return { note: `${place} 写的是 ${nameOf(shape)}，按所选的 ${chosen.datum} 读取；请确认数据确实经过加偏` }
  }
  const told = shape.kind === chosen.kind ? `（${differences.join('、')}）` : ''
  const mend = isFixed
    ? `${remedyFor(shape)}；若坐标确实是别的坐标系，请改用 GeoJSON 或 Shapefile`
    : `${remedyFor(shape)}；若 ${place} 写错，请改正或去掉它后重新导入`
  const says = isFixed ? `${place} 按规定只能是 ${nameOf(shape)}` : `${place} 写的是 ${nameOf(shape)}`
  return { refusal: `${says}，所选坐标系是 ${nameOfCrs(crs, chosen)}，两者不符${told}：${mend}` }
}
