import { countedProjects } from '../plans/counted-projects.ts'
import type { Project } from '../projects/project.schema.ts'
import { type Month, yearOf } from '../time/month.ts'

type OwingProject = Pick<Project, 'code' | 'packageCode' | 'actualCompletion'>

/** Whether a project was completed before January of the month's year, and so has nothing left to report in it. */
export const isCompletedBefore = ({ actualCompletion }: Pick<Project, 'actualCompletion'>, month: Month): boolean =>
  actualCompletion !== null && yearOf(actualCompletion) < yearOf(month)

/**
 * The projects that owe a line for a month that no period has frozen (domain §4): those of the registry that were not
 * completed before the year. Of a package either the parts owe or the package does, as sums count them; `active` are the
 * codes with a plan or a line in the year. In the order given.
 */
export function owingProjects(projects: readonly OwingProject[], active: ReadonlySet<string>, month: Month): string[] {
  const counted = countedProjects(projects, active)
  return projects
    .filter((project) => counted.has(project.code) && !isCompletedBefore(project, month))
    .map(({ code }) => code)
}

export interface Completeness {
  readonly accepted: number
  readonly owed: number
}

/** Completeness = accepted ÷ owed, as counts; an exempted line leaves both (domain §4). */
export function completeness(
  lines: readonly { readonly isExempt: boolean; readonly isAccepted: boolean }[],
): Completeness {
  const owed = lines.filter(({ isExempt }) => !isExempt)
  return { accepted: owed.filter(({ isAccepted }) => isAccepted).length, owed: owed.length }
}
