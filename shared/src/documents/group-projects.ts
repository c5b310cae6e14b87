import type { ProjectRow } from '../boards/project-row.schema.ts'
import { hasStarted } from '../lights/start.ts'
import { type Project, projectCategories } from '../projects/project.schema.ts'
import { projectStages } from '../projects/project-stage.ts'
import type { Month } from '../time/month.ts'
import { groupBy } from '../words/group-by.ts'
import type { BulletinFacts, ProjectGroup } from './bulletin-facts.ts'

/** A project of a snapshot: its figures, and what the registry said of it. */
export interface FrozenProjectRow {
  readonly row: ProjectRow
  readonly clusterName: string | null
  readonly responsibleUnitName: string
  readonly project: Pick<Project, 'category' | 'totalInvestmentYuan' | 'plannedStart' | 'actualStart' | 'districtCode'>
}

const sum = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0)
}

const isPlanned = ({ row }: FrozenProjectRow): boolean => (row.planYuan ?? 0) > 0

function groupOf<Key extends string>(key: Key, projects: readonly FrozenProjectRow[], month: Month): ProjectGroup<Key> {
  const planned = projects.filter(isPlanned)
  return {
    key,
    projects: projects.length,
    started: projects.filter(({ project }) => hasStarted(project.actualStart, month)).length,
    planYuan: sum(planned.map(({ row }) => row.planYuan)),
    ytdYuan: sum(planned.map(({ row }) => row.ytdYuan)),
  }
}

/** Those of the listed areas that are counted: packages by their parts. */
export const countedOf = (all: readonly FrozenProjectRow[], areaCodes: ReadonlySet<string>): FrozenProjectRow[] =>
  all.filter(({ row }) => row.areaCode !== null && areaCodes.has(row.areaCode) && !row.isPackage)

type Grouped = Pick<
  BulletinFacts,
  'projects' | 'totalInvestmentYuan' | 'planned' | 'stages' | 'categories' | 'notStarted'
>

/** What a 通报 counts of the projects. */
export function groupProjects(counted: readonly FrozenProjectRow[], month: Month): Grouped {
  const late = counted.filter(
    ({ project }) =>
      project.plannedStart !== null && project.plannedStart <= month && !hasStarted(project.actualStart, month),
  )
  return {
    projects: counted.length,
    totalInvestmentYuan: sum(counted.map(({ project }) => project.totalInvestmentYuan)),
    planned: counted.filter(isPlanned).length,
    stages: projectStages.map((stage) =>
      groupOf(
        stage,
        counted.filter(({ row }) => row.stage === stage),
        month,
      ),
    ),
    categories: projectCategories.map((category) =>
      groupOf(
        category,
        counted.filter(({ project }) => project.category === category),
        month,
      ),
    ),
    notStarted: [...groupBy(late, ({ row }) => row.districtCode)]
      .map(([code, rows]) => ({ code, name: rows[0]?.row.districtName ?? code, projects: rows.length }))
      .toSorted((a, b) => b.projects - a.projects || (a.code < b.code ? -1 : 1)),
  }
}
