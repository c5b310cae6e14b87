import type { RawRing } from '@pianqu/shared/geometry/boundary-parts.ts'
import { groupRings } from '@pianqu/shared/geometry/group-rings.ts'
import { parseDbf, parseShp } from 'shpjs'
import { unreadable } from '../../../workbook/workbook-limits.ts'
import { dbfEncoding } from './dbf-encoding.ts'
import { demandFeatures, type OutlineFeature, type OutlineFile } from './outline-file.ts'
import { systemOfPrj } from './written-system.ts'

/** The files of one layer; text ones decoded. */
export interface ShapefileParts {
  readonly shp: Uint8Array
  readonly dbf: Uint8Array
  readonly prj: string | undefined
  readonly cpg: string | undefined
}

const shapeNames: Readonly<Record<number, string>> = { 1: '点', 3: '线', 8: '多点', 31: '多面体' }
const polygonType = 5
const lineType = 3
const deletedMark = 0x2a

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function demandPolygons(shp: Uint8Array): void {
  if (shp.length < 100 || viewOf(shp).getInt32(0) !== 9994)
    throw unreadable('.shp 文件不完整或不是 Shapefile。请重新导出')
  const type = viewOf(shp).getInt32(32, true)
  if (type < 31 && type % 10 === polygonType) return
  const name = shapeNames[type] ?? shapeNames[type % 10] ?? '其他'
  throw unreadable(`.shp 里是${name}图层，不是面图层。请导出片区边界的面图层`)
}

/**
 * The rings of each record, in the order and direction of the file. Read as lines: as polygons the library would group rings
 * by their extents and drop those that it cannot place.
 */
function ringsOf(shp: Uint8Array): (readonly RawRing[] | null)[] {
  const lines = Uint8Array.from(shp)
  const type = viewOf(lines).getInt32(32, true)
  viewOf(lines).setInt32(32, type - polygonType + lineType, true)
  // `demandPolygons` has seen that these are polygons, so each record is a line of positions or several.
  return parseShp(lines).map((line) => {
    if (!line) return null
    const { coordinates } = line
    return line.type === 'LineString' ? [coordinates as RawRing] : (coordinates as RawRing[])
  })
}

/** Which records of the table still count. Throws import/unreadable for a table that is cut short. */
function keptRecords(dbf: Uint8Array): boolean[] {
  const view = viewOf(dbf)
  const [count, headerBytes, recordBytes] =
    dbf.length < 33 ? [0, 0, 0] : [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)]
  if (recordBytes === 0 || headerBytes + count * recordBytes > dbf.length) {
    throw unreadable('.dbf 属性表不完整，可能没有拷贝完。请重新导出')
  }
  return Array.from({ length: count }, (_, index) => dbf[headerBytes + index * recordBytes] !== deletedMark)
}

const dateType = 'D'.charCodeAt(0)
const textType = 'C'.charCodeAt(0)
const fieldsFrom = 32
const endOfFields = 0x0d

/** The table with its dates as the text they are: the library would make days of 00000000 and of 31 February. */
function withDatesAsText(dbf: Uint8Array): Uint8Array {
  const table = Uint8Array.from(dbf)
  const headerBytes = viewOf(dbf).getUint16(8, true)
  for (let at = fieldsFrom; at + 32 <= headerBytes && table[at] !== endOfFields; at += 32) {
    if (table[at + 11] === dateType) table[at + 11] = textType
  }
  return table
}

function read<T>(part: string, reading: () => T): T {
  try {
    return reading()
  } catch {
    throw unreadable(`${part} 文件不完整或已损坏，无法读取。请重新导出`)
  }
}

/** Reads a layer of polygons. Throws import/unreadable with what is wrong with it. */
export function readShapefile({ shp, dbf, prj, cpg }: ShapefileParts): OutlineFile {
  demandPolygons(shp)
  const kept = keptRecords(dbf)
  demandFeatures(kept.length)
  const { label, note } = dbfEncoding(dbf, cpg)
  const records = read('.dbf', () => parseDbf(withDatesAsText(dbf), label))
  const shapes = read('.shp', () => ringsOf(shp))
  if (shapes.length !== kept.length) {
    throw unreadable(`.shp 有 ${shapes.length} 个图形，.dbf 有 ${kept.length} 行，两者对不上。请重新导出整个图层`)
  }
  const features = shapes.flatMap((rings, index): OutlineFeature[] => {
    if (!kept[index]) return []
    return [{ properties: records[index] ?? null, geometry: rings && groupRings(rings) }]
  })
  return {
    format: 'Shapefile',
    features,
    written: prj === undefined ? null : systemOfPrj(prj),
    notes: note === null ? [] : [{ column: '属性表', message: note }],
  }
}
