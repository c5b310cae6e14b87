import { cardOf, type ImportKind, type TableKind } from '@pianqu/shared/importing/kinds.ts'
import { openCity, type Person } from '../city.ts'
import type { SheetRows } from '../workbook.ts'

/** A square of some kilometres, its south-west corner at the position. */
export const squareAt = (west: number, south: number, size = 0.02) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
})

export const months = Array.from({ length: 9 }, (_, index) => `2025-0${index + 1}`)

/** 万元 a month against a plan of 1,200 a year: P1 keeps to it, P2 is yellow in September, P3 red. */
const monthly: Readonly<Record<string, number>> = { P1: 100, P2: 80, P3: 50, P4: 100, P5: 100, P6: 100 }

export const header = {
  units: ['单位编码', '单位名称', '类型'],
  areas: ['片区编码', '片区名称', '类别', '牵头部门', '责任区县', '入列日期', '退出日期'],
  clusters: ['集群编码', '集群名称', '片区编码', '牵头单位'],
  projects: [
    '项目编码',
    '项目名称',
    '集群编码',
    '责任区县',
    '责任单位',
    '项目类别',
    '阶段',
    '总投资(万元)',
    '上级项目编码',
  ],
  plans: ['项目编码', '年度', '年度计划投资(万元)'],
  reports: ['项目编码', '月份', '本月完成投资(万元)'],
  'bond-batches': ['批次编码', '批次名称', '年度', '性质', '状态', '发行日期', '金额(万元)'],
  'bond-allocations': ['批次编码', '项目编码', '金额(万元)'],
  'bond-spending': ['批次编码', '项目编码', '月份', '本月支出(万元)'],
  'bond-requests': ['年度', '项目编码', '申请金额(万元)', '状态'],
  'bond-locations': ['项目编码', '片区内比例(%)', '依据'],
  'rail-lines': ['线路编码', '线路名称'],
  'rail-stations': ['站点编码', '站名', '线路编码', '经度', '纬度', '开通日期', '有出入口'],
  'rail-stops': ['线路编码', '序号', '站点编码', '经度', '纬度', '开通日期', '停运日期'],
  'rail-exits': ['站点编码', '出入口', '经度', '纬度'],
  'population-points': ['点位编号', '经度', '纬度', '人口数'],
  'floor-space-points': ['点位编号', '经度', '纬度', '建筑面积(平方米)'],
  'annual-scores': ['年度', '对象编码', '得分', '来源文号'],
} as const satisfies Record<TableKind, readonly string[]>

export const project = (code: string, cluster: string | null, district: string, parent: string | null = null) =>
  [code, `${code}工程`, cluster, district, '市城投集团', '基础设施', '加快建设', 50_000, parent] as const

export const reportsOf = (codes: readonly string[], inMonths: readonly string[] = months): SheetRows => [
  header.reports,
  ...inMonths.flatMap((month) => codes.map((code) => [code, month, monthly[code] ?? 0])),
]

const projectCodes = Object.keys(monthly)

/** The workbooks of the small city, in the order in which they are loaded. */
export const tables = {
  units: [
    header.units,
    ['D1', '云锦区', '区县'],
    ['D2', '清江区', '区县'],
    ['B1', '市财政局', '市级部门'],
    ['B2', '市交通运输局', '市级部门'],
    ['B3', '市发改委', '市级部门'],
    ['T1', '市重点片区专班', '专班'],
  ],
  areas: [
    header.areas,
    ['A01', '云锦枢纽片区', '中心城区', '市发改委', '云锦区', '2023-03-01', null],
    ['A02', '清江新城片区', '城市新区', '市发改委', '清江区', '2023-03-01', null],
  ],
  clusters: [
    header.clusters,
    ['C1', '枢纽核心集群', 'A01', '市发改委'],
    ['C2', '枢纽配套集群', 'A01', '市发改委'],
    ['C3', '新城产业集群', 'A02', '市发改委'],
  ],
  // P4 is a project of D1 inside D2's area; P5 and P6 are outside the areas.
  projects: [
    header.projects,
    project('P1', 'C1', 'D1'),
    project('P2', 'C2', 'D1'),
    project('P3', 'C3', 'D2'),
    project('P4', 'C3', 'D1'),
    project('P5', null, 'D2'),
    project('P6', null, 'D1'),
  ],
  plans: [header.plans, ...projectCodes.map((code) => [code, 2025, 1200] as const)],
  reports: reportsOf(projectCodes),
  'bond-batches': [
    header['bond-batches'],
    ['BD1', '第1批', 2025, '新增', '已发行', '2025-03-15', 1000],
    ['BD2', '第2批', 2025, '新增', '已发行', '2025-08-20', 1000],
    ['BD3', '第3批', 2025, '新增', '计划', '2025-11-15', 500],
    ['BD4', '再融资第1批', 2025, '再融资', '已发行', '2025-04-01', 9000],
  ],
  'bond-allocations': [
    header['bond-allocations'],
    ['BD1', 'P1', 600],
    ['BD1', 'P5', 400],
    ['BD2', 'P3', 300],
    ['BD2', 'P6', 700],
    ['BD4', 'P2', 500],
  ],
  // Of refinancing alone: lights and shares of the others stand as they do where no spending is kept.
  'bond-spending': [header['bond-spending'], ['BD4', 'P2', '2025-06', 100]],
  'bond-requests': [header['bond-requests'], [2025, 'P2', 300, '已入库']],
  'bond-locations': [header['bond-locations'], ['P2', 62.5, '用地红线图']],
  'rail-lines': [header['rail-lines'], ['L1', '1号线'], ['L2', '2号线']],
  // One station in the middle of each square, and one that is only planned.
  'rail-stations': [
    header['rail-stations'],
    ['S1', '云锦站', 'L1', 104.01, 30.61, '2020-01-01', '是'],
    ['S2', '清江站', 'L1、L2', 104.31, 30.61, '2024-06-01', '是'],
    ['S3', '未来站', 'L2', 104.012, 30.612, null, '是'],
  ],
  // The second line has no order yet; S2 has a platform of its own on the first.
  'rail-stops': [
    header['rail-stops'],
    ['L1', 1, 'S1', null, null, null, null],
    ['L1', 2, 'S2', 104.3101, 30.6101, '2024-06-01', null],
  ],
  'rail-exits': [header['rail-exits'], ['S1', 'A口', 104.0105, 30.6105], ['S1', 'B口', 104.0095, 30.6095]],
  // In the first area one point near its station and one in a corner, and one outside of every area.
  'population-points': [
    header['population-points'],
    ['R1', 104.011, 30.611, 1200],
    ['R2', 104.0005, 30.6005, 800],
    ['R3', 104.2, 30.6, 5000],
  ],
  'floor-space-points': [
    header['floor-space-points'],
    ['J1', 104.009, 30.609, 35_000],
    ['J2', 104.3105, 30.6105, 20_000],
  ],
  'annual-scores': [
    header['annual-scores'],
    [2024, 'A01', 88.5, '市专班〔2025〕2号'],
    [2024, 'A02', 81, '市专班〔2025〕2号'],
  ],
} as const satisfies Record<TableKind, SheetRows>

export const boundaries = (codes: Readonly<Record<string, ReturnType<typeof squareAt>>>): Buffer =>
  Buffer.from(
    JSON.stringify({
      type: 'FeatureCollection',
      features: Object.entries(codes).map(([code, geometry]) => ({ type: 'Feature', properties: { code }, geometry })),
    }),
  )

export const outlines = { A01: squareAt(104, 30.6), A02: squareAt(104.3, 30.6) }

export const people = [
  { username: 'admin', role: 'admin' },
  { username: 'auditor', role: 'auditor' },
  { username: 'zhuanban', role: 'taskforce', unitCode: 'T1' },
  { username: 'caizheng', role: 'department', unitCode: 'B1' },
  { username: 'jiaotong', role: 'department', unitCode: 'B2' },
  { username: 'fagai', role: 'department', unitCode: 'B3' },
  { username: 'quxian1', role: 'district', unitCode: 'D1' },
  { username: 'quxian2', role: 'district', unitCode: 'D2' },
  { username: 'lingdao', role: 'leader' },
] as const satisfies readonly Person[]

const queryOf = (kind: ImportKind): string => (cardOf(kind).placed ? '?crs=WGS84' : '')

/** A city with its people and units, and the task force at the desk; nothing else is imported. */
export async function emptyCity() {
  const city = await openCity()
  for (const seat of people) await city.person(seat)
  const taskforce = await city.as('zhuanban')
  return { ...city, taskforce }
}

/** What stands on projects and allocations as usual does not fit those of a test's own. */
const standing: Partial<Record<TableKind, readonly TableKind[]>> = {
  'bond-spending': ['projects', 'bond-batches', 'bond-allocations'],
  'bond-requests': ['projects'],
  'bond-locations': ['projects'],
  'rail-stops': ['rail-lines', 'rail-stations'],
  'rail-exits': ['rail-stations'],
}

const rowsFor = (given: Partial<Record<TableKind, SheetRows>>, kind: TableKind): SheetRows =>
  given[kind] ?? (standing[kind]?.some((base) => given[base]) ? [header[kind]] : tables[kind])

/** Loads the tables of these kinds, those of other rows as given. */
export async function cityWith(given: Partial<Record<TableKind, SheetRows>>, kinds: readonly TableKind[]) {
  const city = await emptyCity()
  for (const kind of kinds) {
    const result = await city.taskforce.importRows(kind, rowsFor(given, kind), queryOf(kind))
    if (result.rejected > 0) throw new Error(JSON.stringify(result.rows))
  }
  return city
}

const loaded = Object.keys(tables) as TableKind[]

/** 2 areas, 3 clusters, 6 projects, plans, nine months of reports, bonds and rail, some tables otherwise than usual. */
export async function smallCity(given: Partial<Record<TableKind, SheetRows>> = {}) {
  const city = await cityWith(given, loaded)
  await city.taskforce.import('boundaries', '边界.geojson', boundaries(outlines), '?crs=WGS84')
  return city
}

export type SmallCity = Awaited<ReturnType<typeof smallCity>>
