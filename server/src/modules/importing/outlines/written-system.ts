import type { Crs } from '@pianqu/shared/coordinates/crs.ts'
import { gaussZone, gaussZones, zoneName } from '@pianqu/shared/coordinates/gauss-kruger.ts'
import proj4 from 'proj4'
import { planeDefinition } from '../layers/plane-definition.ts'

type Datum = 'WGS-84' | 'CGCS2000' | 'GCJ-02' | 'BD-09' | '北京54' | '西安80' | '其他椭球'

/** A system by what it does to numbers, so that two ways to write it can be told to be one. */
type SystemShape =
  | { readonly kind: 'degrees'; readonly datum: Datum }
  | {
      readonly kind: 'plane'
      readonly datum: Datum
      readonly projection: string
      readonly meridian: number
      readonly falseEasting: number
      readonly scale: number
    }

/** What a file says about its own system. */
export interface WrittenSystem {
  /** Where it says so, as .prj. */
  readonly place: string
  /** `null` where it cannot be understood. */
  readonly shape: SystemShape | null
  /** Whether the format can be in no other. */
  readonly isFixed?: true
}

const degreesIn = (datum: Datum): SystemShape => ({ kind: 'degrees', datum })

const transverse = new Set([
  'gauss_kruger',
  'gauss kruger',
  'transverse_mercator',
  'transverse mercator',
  'tmerc',
  'utm',
  'etmerc',
])
const mercator = new Set(['merc', 'mercator', 'mercator_auxiliary_sphere', 'popular visualisation pseudo mercator'])

function datumOf(a: number, rf: number | undefined, name: string): Datum {
  if (Math.abs(a - 6_378_245) < 1) return '北京54'
  if (Math.abs(a - 6_378_140) < 1) return '西安80'
  if (Math.abs(a - 6_378_137) >= 1) return '其他椭球'
  return /china|cgcs/i.test(name) || Math.abs((rf ?? 0) - 298.257222101) < 1e-8 ? 'CGCS2000' : 'WGS-84'
}

/** Reads a definition of a system in any of the ways that proj4 knows; `null` where it knows none. */
function shapeOfText(text: string): SystemShape | null {
  try {
    const { projName, a, rf, datumCode, name, long0, x0, k0 } = new proj4.Proj(text) as unknown as Projection
    const datum = datumOf(a, rf, `${datumCode ?? ''} ${name ?? ''}`)
    const kind = projName.toLowerCase()
    if (kind === 'longlat') return degreesIn(datum)
    const projection = transverse.has(kind) ? 'gauss' : mercator.has(kind) ? 'mercator' : projName
    const meridian = ((long0 ?? 0) * 180) / Math.PI
    return { kind: 'plane', datum, projection, meridian, falseEasting: x0 ?? 0, scale: k0 ?? 1 }
  } catch {
    return null
  }
}

/** What proj4 makes of a definition; its own types leave most of it out. */
interface Projection {
  readonly projName: string
  readonly a: number
  readonly rf?: number
  readonly datumCode?: string
  readonly name?: string
  readonly long0?: number | null
  readonly x0?: number
  readonly k0?: number
}

function shapeOfCode(code: number): SystemShape | null {
  if (code === 4326) return degreesIn('WGS-84')
  if (code === 4490) return degreesIn('CGCS2000')
  const definition = planeDefinition(code)
  return definition ? shapeOfText(definition) : null
}

const shapeOfCrs = (crs: Crs): SystemShape | null => {
  switch (crs.system) {
    case 'WGS84':
      return degreesIn('WGS-84')
    case 'CGCS2000':
      return degreesIn('CGCS2000')
    case 'GCJ02':
      return degreesIn('GCJ-02')
    case 'BD09':
      return degreesIn('BD-09')
    case 'EPSG':
      return shapeOfCode(crs.code)
  }
}

export const systemOfPrj = (text: string): WrittenSystem => ({ place: '.prj', shape: shapeOfText(text.trim()) })

/** The `crs` member of older GeoJSON: a name such as `urn:ogc:def:crs:EPSG::4490`. */
export function systemOfName(name: string): WrittenSystem {
  const code = /EPSG:(?:[\d.]*:)?(\d+)$/i.exec(name.trim())?.[1]
  const shape = /CRS84$/i.test(name.trim()) ? degreesIn('WGS-84') : code ? shapeOfCode(Number(code)) : null
  return { place: 'GeoJSON 的 crs', shape }
}

/** KML is in WGS-84 by definition. */
export const kmlSystem: WrittenSystem = { place: 'KML', shape: degreesIn('WGS-84'), isFixed: true }

type Plane = Extract<SystemShape, { kind: 'plane' }>

/** CGCS2000 is within centimetres of WGS-84. */
const isSameDatum = (a: Datum, b: Datum): boolean =>
  a === b || [a, b].every((datum) => datum === 'WGS-84' || datum === 'CGCS2000')

const isSamePlane = (a: Plane, b: Plane): boolean =>
  a.projection === b.projection &&
  Math.abs(a.meridian - b.meridian) < 1e-6 &&
  Math.abs(a.falseEasting - b.falseEasting) < 1 &&
  Math.abs(a.scale - b.scale) < 1e-6

const isEncrypted = (datum: Datum): boolean => datum === 'GCJ-02' || datum === 'BD-09'

function agrees(a: SystemShape, b: SystemShape): boolean {
  if (!isSameDatum(a.datum, b.datum)) return false
  if (a.kind === 'plane' && b.kind === 'plane') return isSamePlane(a, b)
  return a.kind === b.kind
}

/** The zone that a plane system is, by its numbers. */
function zoneOf(shape: Plane) {
  const isModern = isSameDatum(shape.datum, 'CGCS2000')
  if (!isModern || shape.projection !== 'gauss' || Math.abs(shape.scale - 1) > 1e-6) return undefined
  return gaussZones.find(
    ({ meridian, falseEasting }) =>
      Math.abs(meridian - shape.meridian) < 1e-6 && Math.abs(falseEasting - shape.falseEasting) < 1,
  )
}

const rounded = (degrees: number): string => String(Number(degrees.toFixed(4)))

function nameOf(shape: SystemShape): string {
  if (shape.kind === 'degrees') return `${shape.datum} 经纬度`
  if (shape.projection === 'mercator') return 'Web 墨卡托（EPSG:3857）'
  const zone = zoneOf(shape)
  if (zone) return zoneName(zone)
  return `${shape.datum} 平面坐标（中央经线${rounded(shape.meridian)}°，东偏移 ${Math.round(shape.falseEasting)} 米）`
}

/** An EPSG system by its own name, so that it says which zone was chosen. */
function nameOfCrs(crs: Crs, shape: SystemShape): string {
  const zone = crs.system === 'EPSG' ? gaussZone(crs.code) : undefined
  return zone ? zoneName(zone) : nameOf(shape)
}

function remedyFor(shape: SystemShape): string {
  if (!isSameDatum(shape.datum, 'CGCS2000')) return '请先在制图软件中把数据转换到 CGCS2000'
  if (shape.kind === 'degrees') return `请把坐标系改选为 ${shape.datum === 'CGCS2000' ? 'CGCS2000' : 'WGS84'}`
  const zone = zoneOf(shape)
  if (zone) return `请把坐标系改选为 EPSG:${zone.code}`
  return shape.projection === 'mercator' ? '请把坐标系改选为 EPSG:3857' : '请先在制图软件中把数据转换到 CGCS2000'
}

/** What is to be said about a file that names a system, when the import names one too. */
export type WrittenVerdict = { readonly refusal: string } | { readonly note: string } | null

/** Compares what the file says with what the import says. */
export function compareWritten({ place, shape, isFixed }: WrittenSystem, crs: Crs): WrittenVerdict {
  const chosen = shapeOfCrs(crs)
  if (!shape || !chosen) return { note: `${place} 里的坐标系无法识别，按所选的坐标系读取；请确认两者一致` }
  if (agrees(shape, chosen)) return null
  // Encrypted degrees have no code of their own, so programs that write one write WGS-84.
  const isUnsayable = isEncrypted(chosen.datum) && shape.kind === 'degrees' && isSameDatum(shape.datum, 'WGS-84')
  if (isUnsayable && !isFixed) {
    return { note: `${place} 写的是 ${nameOf(shape)}，按所选的 ${chosen.datum} 读取；请确认数据确实经过加偏` }
  }
  const mend = isFixed
    ? `${remedyFor(shape)}；若坐标确实是别的坐标系，请改用 GeoJSON 或 Shapefile`
    : `${remedyFor(shape)}；若 ${place} 写错，请改正或去掉它后重新导入`
  const says = isFixed ? `${place} 按规定只能是 ${nameOf(shape)}` : `${place} 写的是 ${nameOf(shape)}`
  return { refusal: `${says}，所选坐标系是 ${nameOfCrs(crs, chosen)}，两者不符：${mend}` }
}
