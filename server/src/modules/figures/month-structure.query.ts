import { countedProjects } from '@pianqu/shared/plans/counted-projects.ts'
import type { Project } from '@pianqu/shared/projects/project.schema.ts'
import { lastDayOf, type Month, yearOf } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { areaOfProject, placedOn } from './area-of-project.ts'
import { lineTopics } from './followed-topics.ts'
import { yearData } from './year-data.query.ts'
import type { YearData } from './year-data.ts'

/** Where each project belongs in a month and which of them sums run over, whatever was reported of them. */
export interface MonthStructure {
  /** With the clusters that they were in at its end. */
  readonly projects: readonly Project[]
  /** Where each of them stands in the list. */
  readonly placeOf: ReadonlyMap<string, number>
  readonly areaOf: (code: string) => string | null
  readonly counted: ReadonlySet<string>
  /** Codes of projects that are the package of others. */
  readonly packages: ReadonlySet<string | null>
  readonly active: YearData['active']
}

function readStructure(db: Database, month: Month): MonthStructure {
  const data = yearData(db, yearOf(month))
  const projects = placedOn(data, lastDayOf(month))
  return {
    projects,
    placeOf: new Map(projects.map(({ code }, place) => [code, place])),
    areaOf: areaOfProject({ ...data, projects }),
    counted: countedProjects(projects, data.active),
    packages: new Set(projects.map(({ packageCode }) => packageCode)),
    active: data.active,
  }
}

/** Only of parts of a package does it matter whether they have a plan or a line. */
function structureAfter(db: Database, month: Month, before: MonthStructure): MonthStructure | null {
  const { active } = yearData(db, yearOf(month))
  if (active === before.active) return before
  const isMoved = ({ code, packageCode }: Project) =>
    packageCode !== null && active.has(code) !== before.active.has(code)
  return before.projects.some(isMoved) ? null : before
}

export const projectIn = ({ projects, placeOf }: MonthStructure, code: string): Project | undefined =>
  projects[placeOf.get(code) ?? -1]

/** A package that its parts stand for. */
export const isSplitIn = ({ packages, counted }: MonthStructure, code: string): boolean =>
  packages.has(code) && !counted.has(code)

export const monthStructure = perRevision(readStructure, 40, { topics: lineTopics, follow: structureAfter })
