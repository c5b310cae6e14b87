import type { Crs } from '@pianqu/shared/coordinates/crs.ts'
import proj4 from 'proj4'
import { planeDefinition } from '../layers/plane-definition.ts'

export type Datum = 'WGS-84' | 'CGCS2000' | 'GCJ-02' | 'BD-09' | '北京54' | '西安80' | '其他椭球'

interface Common {
  readonly datum: Datum
  /** Degrees east of Greenwich at which longitudes begin. */
  readonly primeMeridian: number
  /** Numbers of a shift that leads to WGS-84; empty where there is none. */
  readonly shift: string
}

/** Positions on the globe. */
export interface DegreesShape extends Common {
  readonly kind: 'degrees'
  /** Radians that one unit is. */
  readonly unit: number
}

/** Positions on a plane; what is a length is in metres. */
export interface PlaneShape extends Common {
  readonly kind: 'plane'
  readonly projection: string
  readonly meridian: number
  readonly originLatitude: number
  readonly falseEasting: number
  readonly falseNorthing: number
  readonly scale: number
  /** Metres that one unit is. */
  readonly unit: number
}

/** A system by what it does to numbers, so that two ways to write it can be told to be one. */
export type SystemShape = DegreesShape | PlaneShape

const degree = Math.PI / 180

export const degreesIn = (datum: Datum): DegreesShape => ({
  kind: 'degrees',
  datum,
  primeMeridian: 0,
  shift: '',
  unit: degree,
})

const transverse = new Set([
  'gauss_kruger',
  'gauss kruger',
  'transverse_mercator',
  'transverse mercator',
  'tmerc',
  'utm',
  'etmerc',
])
const mercator = new Set(['merc', 'mercator', 'mercator_1sp', 'mercator_2sp', 'mercator (variant a)'])
/** Mercator of a sphere, as web maps have it: some 20 km off that of the ellipsoid. */
const webMercator = new Set(['mercator_auxiliary_sphere', 'popular visualisation pseudo mercator'])

/** What proj4 makes of a definition; its own types leave most of it out. */
interface Projection {
  readonly projName: string
  readonly a: number
  readonly b?: number
  readonly rf?: number
  readonly datumCode?: string
  readonly datum_params?: readonly (string | number)[]
  readonly name?: string
  readonly lat0?: number | null
  readonly long0?: number | null
  readonly x0?: number
  readonly y0?: number
  readonly k0?: number
  readonly to_meter?: number
  readonly from_greenwich?: number
}

const isNear = (a: number, b: number, within: number): boolean => Math.abs(a - b) < within

/** Ellipsoids that are no longer in use, by their radius or their name. */
const former: readonly { readonly datum: Datum; readonly radius: number; readonly name: RegExp }[] = [
  { datum: '北京54', radius: 6_378_245, name: /beijing/i },
  { datum: '西安80', radius: 6_378_140, name: /xi.?an/i },
]

/** The flattenings of CGCS2000 and WGS-84. */
const flattenings = { CGCS2000: 298.257222101, 'WGS-84': 298.257223563 } as const

function datumOf({ a, b, rf = 0, datumCode = '', name = '' }: Projection): Datum {
  const words = `${datumCode} ${name}`
  const old = former.find(({ radius, name: named }) => isNear(a, radius, 1) || named.test(words))
  if (old) return old.datum
  const isOurs = isNear(rf, flattenings.CGCS2000, 1e-8)
  // Web Mercator takes the globe for a sphere of the same radius.
  const isModern = isOurs || isNear(rf, flattenings['WGS-84'], 1e-8) || b === a
  if (!isNear(a, 6_378_137, 0.01) || !isModern) return '其他椭球'
  return isOurs || /china|cgcs/i.test(words) ? 'CGCS2000' : 'WGS-84'
}

const inDegrees = (radians: number | null | undefined): number => (radians ?? 0) / degree

/** Where longitudes begin, in degrees; the library does not say it of the newer dialect. */
function meridianOf({ from_greenwich: radians }: Projection, text: string): number {
  const written = Number(/PRIMEM\s*\[\s*"[^"]*"\s*,\s*(-?[\d.]+)/i.exec(text)?.[1] ?? 0)
  return radians === undefined || radians === null ? written : inDegrees(radians)
}

function commonOf(projection: Projection, text: string): Common {
  const shift = (projection.datum_params ?? []).map(Number)
  return {
    datum: datumOf(projection),
    primeMeridian: meridianOf(projection, text),
    shift: shift.some((number) => number !== 0) ? shift.join('、') : '',
  }
}

function projectionOf({ projName, a, b, name = '' }: Projection, text: string): string {
  const kind = projName.toLowerCase()
  if (transverse.has(kind)) return 'gauss'
  if (webMercator.has(kind)) return 'web-mercator'
  if (!mercator.has(kind)) return projName
  // GDAL names the projection of the ellipsoid and says beside it that it is not meant.
  return a === b || /pseudo.?mercator/i.test(name) || /\+b=6378137\b/.test(text) ? 'web-mercator' : 'mercator'
}

/**
 * The unit of angles in radians. Of the older dialect the library gives it as an arc on the equator, of the newer one as it is
 * or, where it stands beside the axes, not at all; a definition that names none means degrees.
 */
function angleOf(text: string, unit: number | null, radius: number): number {
  if (unit !== null) return unit > Math.PI ? unit / radius : unit
  const written = [...text.matchAll(/ANGLEUNIT\s*\[\s*"[^"]*"\s*,\s*([\d.eE+-]+)/gi)].map(([, size]) => Number(size))
  return written.find((size) => size > 0) ?? degree
}

/** Reads a definition of a system in any of the ways that proj4 knows; `null` where it knows none. */
export function shapeOfText(text: string): SystemShape | null {
  try {
    const projection = new proj4.Proj(text) as unknown as Projection
    const { projName, a, lat0, long0, x0 = 0, y0 = 0, k0 = 1, to_meter: unit } = projection
    const common = commonOf(projection, text)
    if (projName.toLowerCase() === 'longlat')
      return { kind: 'degrees', ...common, unit: angleOf(text, unit ?? null, a) }
    return {
      kind: 'plane',
      ...common,
      projection: projectionOf(projection, text),
      meridian: inDegrees(long0),
      originLatitude: inDegrees(lat0),
      falseEasting: x0,
      falseNorthing: y0,
      scale: k0,
      unit: unit ?? 1,
    }
  } catch {
    return null
  }
}

export function shapeOfCode(code: number): SystemShape | null {
  if (code === 4326) return degreesIn('WGS-84')
  if (code === 4490) return degreesIn('CGCS2000')
  const definition = planeDefinition(code)
  return definition ? shapeOfText(definition) : null
}

export const shapeOfCrs = (crs: Crs): SystemShape | null => {
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

/** CGCS2000 is within centimetres of WGS-84. */
export const isSameDatum = (a: Datum, b: Datum): boolean =>
  a === b || [a, b].every((datum) => datum === 'WGS-84' || datum === 'CGCS2000')

/** A plane system measured in metres from the equator, as every zone of the country is. */
const plain = { originLatitude: 0, falseNorthing: 0, unit: 1, primeMeridian: 0, shift: '' } as const

interface Trait {
  readonly name: string
  readonly of: (shape: SystemShape) => number | string
  readonly told: (value: number | string) => string
  /** How far two numbers may lie apart and still be one. */
  readonly within: number
}

const rounded = (value: number | string): string =>
  typeof value === 'number' ? String(Number(value.toFixed(6))) : value
const degrees = (value: number | string): string => `${rounded(value)}°`
const metres = (value: number | string): string => `${rounded(value)} 米`

const ofPlane =
  (read: (shape: PlaneShape) => number | string) =>
  (shape: SystemShape): number | string =>
    shape.kind === 'plane' ? read(shape) : ''

const projectionNames: Readonly<Record<string, string>> = {
  gauss: '高斯-克吕格（横轴墨卡托）',
  mercator: '椭球墨卡托',
  'web-mercator': 'Web 墨卡托',
}

const planeTraits: readonly Trait[] = [
  {
    name: '投影',
    of: ofPlane(({ projection }) => projection),
    told: (value) => projectionNames[value] ?? String(value),
    within: 0,
  },
  { name: '中央经线', of: ofPlane(({ meridian }) => meridian), told: degrees, within: 1e-6 },
  { name: '原点纬度', of: ofPlane(({ originLatitude }) => originLatitude), told: degrees, within: 1e-6 },
  { name: '东偏移', of: ofPlane(({ falseEasting }) => falseEasting), told: metres, within: 0.01 },
  { name: '北偏移', of: ofPlane(({ falseNorthing }) => falseNorthing), told: metres, within: 0.01 },
  { name: '比例因子', of: ofPlane(({ scale }) => scale), told: rounded, within: 1e-7 },
  { name: '长度单位', of: ofPlane(({ unit }) => unit), told: metres, within: 1e-9 },
]

const commonTraits: readonly Trait[] = [
  { name: '本初子午线', of: ({ primeMeridian }) => primeMeridian, told: degrees, within: 1e-6 },
  {
    name: '基准转换参数',
    of: ({ shift }) => shift,
    told: (value) => (value === '' ? '无' : String(value)),
    within: 0,
  },
]

const degreeTraits: readonly Trait[] = [
  { name: '角度单位', of: ({ unit }) => unit / degree, told: degrees, within: 1e-9 },
]

const isSameValue = (a: number | string, b: number | string, within: number): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= within : a === b

const kindNames = { degrees: '经纬度', plane: '平面坐标' } as const

/** Everything in which the first system is not the second, each as 「北偏移 5000 米（所选的是 0 米）」; empty where they are one. */
export function differencesOf(written: SystemShape, chosen: SystemShape): string[] {
  const said = (name: string, is: string, wanted: string): string => `${name} ${is}（所选的是 ${wanted}）`
  const datum = isSameDatum(written.datum, chosen.datum) ? [] : [said('基准', written.datum, chosen.datum)]
  if (written.kind !== chosen.kind) return [...datum, said('坐标', kindNames[written.kind], kindNames[chosen.kind])]
  const traits = [...(written.kind === 'plane' ? planeTraits : degreeTraits), ...commonTraits]
  const others = traits
    .filter(({ of, within }) => !isSameValue(of(written), of(chosen), within))
    .map(({ name, of, told }) => said(name, told(of(written)), told(of(chosen))))
  return [...datum, ...others]
}

/** Whether a plane system has nothing of its own beside its meridian, easting and scale. */
export const isPlain = (shape: PlaneShape): boolean =>
  (Object.keys(plain) as (keyof typeof plain)[]).every((key) => isSameValue(shape[key], plain[key], 1e-6))
