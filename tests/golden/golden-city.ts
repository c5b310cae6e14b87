import type { Day } from '@pianqu/shared/time/day.ts'
import { correct } from '../api/dispatch-kit.ts'
import { type SmallCity, smallCity } from '../api/small-city.ts'
import type { Reply } from '../city.ts'
import { months, project } from '../kinds/rows.ts'
import { header, tables } from '../kinds/samples.ts'
import type { SheetRows } from '../workbook.ts'

const august = months.slice(0, 8)

/** P1 has everything a project can have, P3 is a part of P2 and has not started, P4 is left out, P5 is exempt. */
const projects: SheetRows = [
  [...header.projects, '业主单位', '功能属性', '计划开工', '实际开工', '经度', '纬度', '标签'],
  [...project('P1', 'C1', 'D1'), '市城投集团', '支撑核心功能', '2024-11', '2025-01', 104.01, 30.61, '市重点、TOD'],
  project('P2', 'C2', 'D1'),
  [...project('P3', 'C3', 'D2', 'P2'), null, null, '2025-07'],
  project('P4', 'C3', 'D1'),
  project('P5', null, 'D2'),
  project('P6', 'C2', 'D2'),
  project('P7', 'C3', 'D2'),
]

const curve = [50, 50, 100, 100, 100, 100, 100, 100, 100, 100, 150, 150]

const plans = (ofP4: number): SheetRows => [
  [...header.plans, ...curve.map((_amount, index) => `${index + 1}月`)],
  ['P1', 2025, 1200, ...curve],
  ...['P3', 'P5', 'P6', 'P7'].map((code) => [code, 2025, 1200]),
  ['P4', 2025, ofP4],
]

const linesOf = (month: string, progressPercent: number): SheetRows => [
  ['P1', month, 110, progressPercent, '主体结构施工', 90],
  ['P3', month, 20],
  ['P6', month, 80],
  ['P7', month, 100],
]

const reportHeader = [...header.reports, '形象进度(%)', '形象进度说明', '本年入统投资(万元)']

const reports: SheetRows = [
  reportHeader,
  ...august.flatMap((month, index) => [...linesOf(month, (index + 1) * 5), ['P4', month, 100], ['P5', month, 100]]),
]

const bonds = {
  'bond-allocations': [
    header['bond-allocations'],
    ['BD1', 'P1', 600],
    ['BD1', 'P5', 400],
    ['BD2', 'P3', 300],
    ['BD4', 'P6', 500],
  ],
  'bond-spending': [header['bond-spending'], ['BD1', 'P1', '2025-06', 200], ['BD4', 'P6', '2025-06', 100]],
  'bond-requests': tables['bond-requests'],
  'bond-locations': tables['bond-locations'],
} as const

async function done(reply: Promise<Reply>): Promise<void> {
  const { statusCode, body } = await reply
  if (statusCode >= 300) throw new Error(body)
}

function moveTo({ clock }: SmallCity, day: Day): void {
  clock.day = day
  clock.at = new Date(`${day}T02:00:00Z`)
}

/**
 * September published with what makes pages differ: a package, a curve, a plan that was changed, a light decided by hand,
 * a line exempt and one left out; then corrected in October and published again.
 */
export async function goldenCity(): Promise<SmallCity> {
  const city = await smallCity({ projects, plans: plans(900), reports, ...bonds })
  const { taskforce } = city
  await taskforce.importRows('plans', plans(1200))
  moveTo(city, '2025-09-28')
  await done(taskforce.post('/api/periods', { month: '2025-09' }))
  await taskforce.importRows('reports', [reportHeader, ...linesOf('2025-09', 45)])
  await done(taskforce.post('/api/periods/2025-09/exemptions', { projectCode: 'P5', reason: '洪水停工' }))
  const override = { light: 'yellow', reason: '已开工，手续补办中', untilMonth: '2025-12' }
  await done(taskforce.post('/api/projects/P3/light-overrides', override))
  await done(taskforce.post('/api/periods/2025-09/steps', { step: 'close' }))
  const published = { step: 'publish', note: 'P4因系统切换晚报，不计入本月' }
  await done(taskforce.post('/api/periods/2025-09/steps', published))

  moveTo(city, '2025-10-28')
  await done(taskforce.post('/api/periods', { month: '2025-10' }))
  await correct(city, await city.as('quxian1'), { newValue: 300_000, reason: '重复计列' })
  const again = { step: 'republish', note: '更正P1九月完成投资' }
  await done(taskforce.post('/api/periods/2025-09/steps', again))
  return city
}
