import { actualDates } from '@pianqu/shared/months/actual-dates.ts'
import type { Project } from '@pianqu/shared/projects/project.schema.ts'
import { isCompletedBefore, owingProjects } from '@pianqu/shared/reports/obligation.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { YearData } from './year-data.ts'

/** Codes of the projects that owe a line by the registry of now, a completion that only a report names included. */
export function registryOwing(data: YearData, month: Month): string[] {
  const dated = data.projects.map((project) => ({
    ...project,
    ...actualDates(project, data.dates.get(project.code) ?? [], month),
  }))
  return owingProjects(dated, data.active, month)
}

/** Codes of the projects that owe a line for the month: as frozen when it opened, without the exempt; else by the registry. */
export function owingOf(data: YearData, month: Month): string[] {
  const frozen = data.obligations.get(month)
  if (!frozen) return registryOwing(data, month)
  return [...frozen.values()].filter(({ exemptReason }) => exemptReason === null).map(({ projectCode }) => projectCode)
}

/** The same of one project; `isCounted` says whether sums run over it. */
export function isOwing(data: YearData, project: Project, month: Month, isCounted: boolean): boolean {
  const frozen = data.obligations.get(month)
  if (frozen) return frozen.get(project.code)?.exemptReason === null
  return isCounted && !isCompletedBefore(actualDates(project, data.dates.get(project.code) ?? [], month), month)
}
