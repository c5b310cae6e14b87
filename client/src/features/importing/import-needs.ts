import { parseCrs } from '@pianqu/shared/coordinates/crs.ts'
import { type ImportKind, importKinds } from '@pianqu/shared/importing/kinds.ts'
import { endingsText } from '../../ui/text/endings-text.ts'

/** What each table is for, in the order in which a new city is loaded. */
export const kindNotes: Record<ImportKind, string> = {
  units: '区县、部门、企业、专班',
  areas: '类别、牵头部门、责任区县',
  clusters: '片区内的项目集群',
  projects: '项目登记信息',
  plans: '年度计划与分月计划',
  reports: '每月完成投资与形象进度',
  'bond-batches': '发行与计划批次',
  'bond-allocations': '批次安排到项目',
  'bond-spending': '批次资金按项目、按月支出',
  'bond-requests': '项目申请、尚未安排的资金',
  'bond-locations': '项目部分位于片区外时的比例',
  'rail-lines': '线路名称与颜色',
  'rail-stations': '站点位置与开通日期',
  'rail-stops': '每条线路的站序与站台位置',
  'rail-exits': '站点出入口位置',
  'population-points': '人口分布，供人口口径',
  'floor-space-points': '建筑面积分布，供建筑面积口径',
  'annual-scores': '系统启用以前各年度的评估得分',
  boundaries: '片区范围（GeoJSON、Shapefile、KML）',
}

export const needsMonth = (kind: ImportKind): boolean => kind === 'reports'

const placedKinds: readonly ImportKind[] = [
  'rail-stations',
  'rail-stops',
  'rail-exits',
  'population-points',
  'floor-space-points',
  'boundaries',
]

export const needsCrs = (kind: ImportKind): boolean => placedKinds.includes(kind)

/** The endings of files that are taken. */
export const acceptedFiles = (kind: ImportKind): string =>
  kind === 'boundaries' ? '.geojson,.json,.zip,.kml,.kmz' : '.xlsx,.csv'

/** Whether the file may hold from a day that it does not name itself. */
export const needsDay = (kind: ImportKind): boolean => kind === 'boundaries'

/** The table that a new city needs after this one; null after the last. */
export function kindAfter(kind: ImportKind, allowed: readonly ImportKind[]): ImportKind | null {
  const later = importKinds.slice(importKinds.indexOf(kind) + 1)
  return later.find((next) => allowed.includes(next)) ?? null
}

interface Choices {
  readonly kind: ImportKind
  readonly file: File | null
  readonly crs: string
}

/** What must still be chosen before the file can be read, as a sentence; null when nothing is missing. */
export function missingChoice({ kind, file, crs }: Choices): string | null {
  if (!file) return '请先选择文件。'
  const hasEnding = acceptedFiles(kind)
    .split(',')
    .some((ending) => file.name.toLowerCase().endsWith(ending))
  if (!hasEnding) return `「${file.name}」不是可以导入的文件，请选择 ${endingsText(acceptedFiles(kind))} 文件。`
  if (!needsCrs(kind)) return null
  if (!crs) return '请选择坐标系：坐标系不明时站点会偏移 50—500 米，系统不作猜测。'
  return parseCrs(crs) ? null : '坐标系编码应写作 EPSG:4545 这样的形式。'
}
