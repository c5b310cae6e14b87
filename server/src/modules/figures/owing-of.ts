import { actualDates } from '@pianqu/shared/months/actual-dates.ts'
import { owingProjects } from '@pianqu/shared/reports/obligation.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { YearData } from './year-data.query.ts'

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
