import type { ReportDraftLine } from '@pianqu/shared/reports/report.contract.ts'
import { reportOf } from '../api/dispatch-kit.ts'
import { type SmallCity, smallCity } from '../api/small-city.ts'
import { months, project, reportsOf } from '../kinds/rows.ts'
import { header, tables } from '../kinds/samples.ts'
import { type DemoServer, serve } from './demo-server.ts'

/** What D1 owes besides four projects of the small city: with them `size` in all. */
const moreOf = (size: number): string[] =>
  Array.from({ length: size - 4 }, (_, index) => `Q${String(index + 5).padStart(2, '0')}`)

/** What D1 owes, in the order of its sheet. */
export const owedOf = (size: number): string[] => ['P1', 'P2', 'P4', 'P6', ...moreOf(size)]

const wordsOf = [...header.reports, '形象进度(%)', '形象进度说明']

/** Nine months at 100 (万元) each, 5 % further every month, with words that stand from month to month. */
const grownOf = (size: number) =>
  months.flatMap((month, index) =>
    owedOf(size).map((code) => [code, month, 100, (index + 1) * 5, '主体结构施工'] as const),
  )

/** A colleague of quxian1 in the same district. */
export const colleague = 'quxian1b'

export interface FilingServer extends DemoServer {
  readonly city: SmallCity
  /** What the server has of a line of October. */
  lineOf(projectCode: string): Promise<Pick<ReportDraftLine, 'content' | 'isUnchanged' | 'filledBy'>>
}

/** The small city with a district that owes so many projects for October, which is open; the demo city stays as it is. */
export async function startFilingServer(size = 41): Promise<FilingServer> {
  const more = moreOf(size)
  const city = await smallCity({
    projects: [...tables.projects, ...more.map((code) => project(code, 'C1', 'D1'))],
    plans: [...tables.plans, ...more.map((code) => [code, 2025, 1200] as const)],
    reports: [wordsOf, ...reportsOf(['P3', 'P5']).slice(1), ...grownOf(size)],
  })
  await city.person({ username: colleague, role: 'district', unitCode: 'D1' })
  const opened = await city.taskforce.post('/api/periods', { month: '2025-10' })
  if (opened.statusCode !== 201) throw new Error(opened.body)
  const { origin, close } = await serve(city.world)
  return {
    origin,
    password: city.password,
    city,
    lineOf: async (projectCode) => {
      const { lines } = await reportOf(await city.as('quxian1'))
      const line = lines.find((each) => each.projectCode === projectCode)
      if (!line) throw new Error(`No line of ${projectCode}`)
      return line
    },
    stop: async () => {
      await close()
      await city.app.close()
      city.world.db.sqlite.close()
    },
  }
}
