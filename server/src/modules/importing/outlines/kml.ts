import { DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom'
import { unreadable } from '../../../workbook/workbook-limits.ts'
import { demandFeatures, type OutlineFeature, type OutlineFile } from './outline-file.ts'
import { kmlSystem } from './written-system.ts'

/** Elements of this name below one, whatever prefix their namespace has. */
const below = (element: Element, name: string): Element[] => [...element.getElementsByTagNameNS('*', name)]

const textOf = (element: Element | undefined): string => element?.textContent?.trim() ?? ''

/** Longitude, latitude and perhaps a height; with decimals behind commas there are more, and none of them is a place. */
function positionOf(tuple: string): number[] {
  const numbers = tuple.replace(/,$/, '').split(',')
  if (numbers.length === 2 || numbers.length === 3) return numbers.map(Number)
  throw unreadable(
    `KML 的坐标“${tuple.slice(0, 60)}”有 ${numbers.length} 个数，应为“经度,纬度”或“经度,纬度,高度”，小数点写成“.”。请重新导出`,
  )
}

/** `104.06,30.66,500 104.07,30.66,500`; blanks beside a comma are forgiven. */
function positionsOf(coordinates: string): number[][] {
  return coordinates
    .split(',')
    .map((part) => part.trim())
    .join(',')
    .split(/\s+/)
    .filter((tuple) => tuple !== '')
    .map(positionOf)
}

const ringsOf = (polygon: Element, side: string): number[][][] =>
  below(polygon, side).flatMap((boundary) => below(boundary, 'coordinates').map((one) => positionsOf(textOf(one))))

/** A polygon has one ring around it: a second one would be taken for a hole, and without one a hole for the whole. */
function polygonOf(polygon: Element): number[][][] {
  const outer = ringsOf(polygon, 'outerBoundaryIs')
  if (outer.length === 1) return [...outer, ...ringsOf(polygon, 'innerBoundaryIs')]
  const found = outer.length === 0 ? '没有外边界' : `有 ${outer.length} 个外边界`
  throw unreadable(`KML 的一个面（Polygon）${found}，应当只有 1 个。多个地块请用 MultiGeometry，重新导出后再导入`)
}

function geometryOf(placemark: Element): OutlineFeature['geometry'] {
  const parts = below(placemark, 'Polygon').map(polygonOf)
  if (parts.length === 0) return null
  return parts.length === 1 ? { type: 'Polygon', coordinates: parts[0] } : { type: 'MultiPolygon', coordinates: parts }
}

function propertiesOf(placemark: Element): Record<string, string> {
  const [name] = [...placemark.childNodes].filter(({ localName }) => localName === 'name')
  const untyped = below(placemark, 'Data').map((data): [string, string] => [
    data.getAttribute('name') ?? '',
    textOf(below(data, 'value')[0]),
  ])
  const typed = below(placemark, 'SimpleData').map((data): [string, string] => [
    data.getAttribute('name') ?? '',
    textOf(data),
  ])
  return { ...(name && { name: name.textContent?.trim() ?? '' }), ...Object.fromEntries([...untyped, ...typed]) }
}

/** The text in the encoding that its first line declares. */
function decoded(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const declared = /^[^<]*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(declared, { fatal: true }).decode(bytes)
  } catch {
    throw unreadable(`KML 的文字不是它所写的 ${declared} 编码。请另存为 UTF-8 编码的 KML 后再导入`)
  }
}

/** Prefixes such as `gx:` that nobody declared are declared as nothing that is known here: programs forget to. */
function withPrefixesDeclared(text: string): string {
  const used = new Set([...text.matchAll(/[<\s/]([A-Za-z_][\w.-]*):[A-Za-z_]/g)].map(([, prefix = '']) => prefix))
  const declared = new Set([...text.matchAll(/\sxmlns:([A-Za-z_][\w.-]*)\s*=/g)].map(([, prefix = '']) => prefix))
  const missing = [...used].filter((prefix) => !declared.has(prefix) && !/^xml/i.test(prefix))
  if (missing.length === 0) return text
  const words = missing.map((prefix) => ` xmlns:${prefix}="urn:undeclared:${prefix}"`).join('')
  return text.replace(/<[A-Za-z_][^\s/>]*/, (start) => start + words)
}

function rootOf(text: string): Element {
  // A document type may define entities that grow without end; no program writes one into KML.
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw unreadable('KML 里有 DOCTYPE 声明，不能读取。请重新导出为普通的 KML')
  try {
    const root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
      withPrefixesDeclared(text),
      'text/xml',
    ).documentElement
    if (root) return root
  } catch {
    // Said below, as for a document without content.
  }
  throw unreadable('KML 文件不完整或格式有误，无法读取。请从制图软件重新导出')
}

/** Parses a KML file: every placemark is a feature, with its name and extended data. Throws import/unreadable. */
export function readKml(bytes: Uint8Array): OutlineFile {
  const root = rootOf(decoded(bytes))
  if (root.localName !== 'kml' && below(root, 'Placemark').length === 0) {
    throw unreadable('这是 XML 文件，但不是 KML。请上传 GeoJSON、KML 或压缩为 .zip 的 Shapefile')
  }
  const placemarks = below(root, 'Placemark')
  demandFeatures(placemarks.length)
  return {
    format: 'KML',
    features: placemarks.map((one) => ({ properties: propertiesOf(one), geometry: geometryOf(one) })),
    written: kmlSystem,
    notes: [],
  }
}
