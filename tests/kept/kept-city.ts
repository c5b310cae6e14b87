import { adopted } from '../api/rule-kit.ts'
import { type SmallCity, smallCity } from '../api/small-city.ts'
import { project, projectCodes, reportsOf } from '../kinds/rows.ts'
import { tables } from '../kinds/samples.ts'

/** The projects of the small city, and a package with two parts that have no plan yet. */
export const codes = [...projectCodes, 'P7', 'P8', 'P9']

/** A city with a year behind it, September published and October open. */
export async function keptCity(): Promise<SmallCity> {
  const city = await smallCity({
    projects: [
      ...tables.projects,
      project('P7', 'C2', 'D1'),
      project('P8', 'C2', 'D1', 'P7'),
      project('P9', 'C3', 'D2', 'P7'),
    ],
    plans: [...tables.plans, ['P1', 2024, 600], ['P7', 2025, 900]],
    reports: [...tables.reports, ...reportsOf(['P1', 'P7'], ['2024-11', '2024-12']).slice(1)] as never,
  })
  await city.taskforce.post('/api/periods/2025-09/steps', { step: 'publish' })
  // Lights that look back, so that a line tells of months after its own.
  await adopted(city, { kind: 'light', from: '2025-10', changes: { yellowMonthsToRed: 2, catchUp: true } })
  await city.taskforce.post('/api/periods', { month: '2025-10' })
  return city
}
