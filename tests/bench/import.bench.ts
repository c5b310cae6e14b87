import { writeXlsx } from 'hucre/xlsx'
import { openCity } from '../city.ts'

// 50,000 report rows: 2,500 projects over 20 months, in one workbook.
const projects = 2500
const months = Array.from(
  { length: 20 },
  (_, index) => `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
)
const code = (index: number) => `P${String(index + 1).padStart(5, '0')}`

const sheet = (name: string, rows: (string | number | null)[][]) => writeXlsx({ sheets: [{ name, rows }] })
const codes = Array.from({ length: projects }, (_, index) => code(index))

const city = await openCity()
await city.person({ username: 'bench', role: 'taskforce' })
const client = await city.as('bench')
await client.importRows('units', [
  ['单位编码', '单位名称', '类型'],
  ['D1', '某区', '区县'],
])
const registry = codes.map((one) => [
  one,
  `项目${one}`,
  '',
  '某区',
  '某局',
  '产业',
  '加快建设',
  '100000',
  '2024-01',
  '2024-01',
])
const header = [
  '项目编码',
  '项目名称',
  '集群编码',
  '责任区县',
  '责任单位',
  '项目类别',
  '阶段',
  '总投资(万元)',
  '计划开工',
  '实际开工',
]
await client.import('projects', 'p.xlsx', await sheet('p', [header, ...registry]))

const reportHeader = [
  '项目编码',
  '项目名称',
  '月份',
  '本月完成投资(万元)',
  '形象进度(%)',
  '形象进度说明',
  '本年入统投资(万元)',
  '到位资金(万元)',
  '下月计划(万元)',
  '实际开工',
  '实际竣工',
  '存在问题',
  '问题类型',
  '需协调单位',
  '备注',
]
const lines = months.flatMap((month) =>
  codes.map((one, index) => [
    one,
    `项目${one}`,
    month,
    `1,${String(index % 1000).padStart(3, '0')}.5`,
    '45%',
    '主体施工',
    800,
    900,
    1000,
    '2024.1',
    '—',
    '无',
    '',
    '',
    '',
  ]),
)
const bytes = await sheet('月报', [reportHeader, ...lines])
global.gc?.()
let peak = 0
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, 20)
const start = performance.now()
const result = await client.import('reports', 'r.xlsx', bytes)
const seconds = (performance.now() - start) / 1000
clearInterval(watch)
peak = Math.max(peak, process.memoryUsage.rss(), process.resourceUsage().maxRSS * 1024)
console.log(
  `${result.added} rows imported in ${seconds.toFixed(1)} s, peak ${(peak / 2 ** 20).toFixed(0)} MB, file ${(bytes.length / 2 ** 20).toFixed(1)} MB`,
)
await city.app.close()
