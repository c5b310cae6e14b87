import type { Actor } from '@pianqu/shared/access/access.ts'
import type { getProjectsWorkbook, listProjects } from '@pianqu/shared/boards/project.contract.ts'
import type { ProjectRow } from '@pianqu/shared/boards/project-row.schema.ts'
import type { QueryOf } from '@pianqu/shared/http/endpoint.ts'
import { pageRows, sortRows } from '@pianqu/shared/http/page.ts'
import { countLights } from '@pianqu/shared/lights/roll-up.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { demandLines, mayOpenRow, openTo } from '../figures/figure-scope.query.ts'
import { monthFigures } from '../figures/month-figures.query.ts'
import { projectRows } from '../figures/project-row.ts'
import { firstPublished, publishedYtd } from '../snapshots/published-figures.facts.ts'
import { snapshotOf } from '../snapshots/snapshot.facts.ts'

/** What is looked for, and which page of it; without a page all of it. */
type Query = Omit<QueryOf<typeof getProjectsWorkbook>, 'month' | 'snapshot' | 'columns' | 'codes'> &
  Partial<Pick<QueryOf<typeof listProjects>, 'page' | 'pageSize'>>

/** Worst first, as a list of projects is read. */
const lightOrder = ['red', 'yellow', 'grey', 'pending', 'green', 'exempt']

const urgency = ({ light }: ProjectRow): number => (light ? lightOrder.indexOf(light) : lightOrder.length)

const byUrgency = (a: ProjectRow, b: ProjectRow): number =>
  urgency(a) - urgency(b) || (b.behindPoints ?? 0) - (a.behindPoints ?? 0)

function matches(row: ProjectRow, { area, cluster, district, stage, q }: Query): boolean {
  const wanted: readonly [unknown, unknown][] = [
    [area, row.areaCode],
    [cluster, row.clusterCode],
    [district, row.districtCode],
    [stage, row.stage],
  ]
  const text = `${row.code} ${row.name}`.toLowerCase()
  return wanted.every(([want, has]) => want === undefined || want === has) && (!q || text.includes(q.toLowerCase()))
}

function pageOf(all: readonly ProjectRow[], month: Month, query: Query) {
  const { light, page, pageSize } = query
  const alike = all.filter((row) => matches(row, query))
  const rows = light === undefined ? alike : alike.filter((row) => row.light === light)
  const sorted = query.sort ? sortRows(rows, query.sort) : rows.toSorted(byUrgency)
  const shown = page === undefined || pageSize === undefined ? sorted : pageRows(sorted, page, pageSize)
  return { rows: shown, total: rows.length, month, lights: countLights(alike) }
}

/** Projects this person may open, with their figures of the month. Throws period/not-published. */
export function projectPage(db: Database, actor: Actor, month: Month, query: Query) {
  demandLines(db, actor, month)
  const { projects, isProvisional: provisional } = monthFigures(db, month)
  const figures = projects.filter(openTo(db, actor, month))
  const page = pageOf(projectRows(db, figures), month, query)
  const first = firstPublished(db, month)
  return { ...page, provisional, rows: page.rows.map((row) => ({ ...row, ...publishedYtd(first, row) })) }
}

/** Projects this person may open, as they were published. */
export function publishedProjects(db: Database, actor: Actor, snapshot: string, query: Query) {
  const { entry, content } = snapshotOf(db, snapshot)
  return {
    ...pageOf(content.projects.filter(mayOpenRow(db, actor, entry.month)), entry.month, query),
    provisional: false,
  }
}
