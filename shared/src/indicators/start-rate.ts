import { hasStarted } from '../lights/start.ts'
import type { Ratio } from '../number/ratio.ts'
import type { Project } from '../projects/project.schema.ts'
import type { Month } from '../time/month.ts'

/**
 * 应开工项目开工率: of the projects whose planned month of start has come (应开工), those that have started. A project
 * without a planned start is not due, nor is one that started ahead of a plan still to come. In projects.
 */
export function startRate(projects: readonly Pick<Project, 'plannedStart' | 'actualStart'>[], month: Month): Ratio {
  const due = projects.filter(({ plannedStart }) => plannedStart !== null && plannedStart <= month)
  const started = due.filter(({ actualStart }) => hasStarted(actualStart, month))
  return { numerator: started.length, denominator: due.length }
}
