import type { Actor } from '@pianqu/shared/access/access.ts'
import type { getProjectsWorkbook, listProjects } from '@pianqu/shared/boards/project.contract.ts'
import type { ProjectRow } from '@pianqu/shared/boards/project-row.schema.ts'
import type { QueryOf } from '@pianqu/shared/http/endpoint.ts'
import { pageRows, sortRows } from '@pianqu/shared/http/page.ts'
import { countLights } from '@pianqu/shared/lights/roll-up.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { demandLines, mayOpenRow, readingOf } from '../figures/figure-scope.query.ts'
import { monthFigures } from '../figures/month-figures.query.ts'
import { byUrgency, urgentRows } from '../figures/urgent-rows.query.ts'
import { firstPublished, publishedYtd } from '../snapshots/published-figures.facts.ts'
import { snapshotOf } from '../snapshots/snapshot.facts.ts'

/** What is looked for, and which page of it; without a page all of it. */
type Query = Omit<QueryOf<typeof getProjectsWorkbook>, 'month' | 'snapshot' | 'columns' | 'codes'> &
  Partial<Pick<QueryOf<typeof listProjects>, 'page' | 'pageSize'>>

/** What is asked of the rows; without a question they are all of them, and nobody goes through them. */
function matching(rows: readonly ProjectRow[], { area, cluster, district, stage, q }: Omit<Query, 'light' | 'listed'>) {
  const wanted = [
    ['areaCode', area],
    ['clusterCode', cluster],
    ['districtCode', district],
    ['stage', stage],
  ] as const
  const asked = wanted.filter(([, want]) => want !== undefined)
  if (asked.length === 0 && !q) return rows
  const text = q?.toLowerCase() ?? ''
  return rows.filter(
    (row) =>
      asked.every(([field, want]) => row[field] === want) &&
      (!q || `${row.code} ${row.name}`.toLowerCase().includes(text)),
  )
}

const countedLights = new WeakMap<readonly ProjectRow[], ReturnType<typeof countLights>>()

/** How many of each light; of rows that are kept it is counted once. */
function lightsOf(rows: readonly ProjectRow[]): ReturnType<typeof countLights> {
  const known = countedLights.get(rows) ?? countLights(rows)
  countedLights.set(rows, known)
  return known
}

interface Asked {
  readonly month: Month
  readonly query: Query
}

/** Codes of the projects that the sums of the key areas count. */
const countedInAreas = perRevision((db: Database, month: Month): ReadonlySet<string> => {
  const { areas, projects } = monthFigures(db, month)
  const listed = new Set<string | null>(areas.map(({ area }) => area.code))
  return new Set(
    projects.flatMap(({ project, isCounted, areaCode }) => (isCounted && listed.has(areaCode) ? [project.code] : [])),
  )
}, 4)

/** Of rows that come the worst first. */
function pageOf(
  all: readonly ProjectRow[],
  { month, query, counted }: Asked & { readonly counted: ReadonlySet<string> },
) {
  const { light, page, pageSize, listed } = query
  const within = listed === undefined ? all : all.filter(({ code }) => counted.has(code) === (listed === 'yes'))
  const alike = matching(within, query)
  const rows = light === undefined ? alike : alike.filter((row) => row.light === light)
  const sorted = query.sort ? sortRows(rows, query.sort) : rows
  const shown = page === undefined || pageSize === undefined ? [...sorted] : pageRows(sorted, page, pageSize)
  return { rows: shown, total: rows.length, month, lights: lightsOf(alike) }
}

function pageAmong(db: Database, open: readonly ProjectRow[], { month, query }: Asked) {
  const { isProvisional: provisional } = monthFigures(db, month)
  const page = pageOf(open, { month, query, counted: countedInAreas(db, month) })
  const first = firstPublished(db, month)
  return { ...page, provisional, rows: page.rows.map((row) => ({ ...row, ...publishedYtd(first, row) })) }
}

/** A page of all projects, which is the same for everybody who asks for it. */
const wholePage = perRevision((db: Database, asked: Asked) => pageAmong(db, urgentRows(db, asked.month), asked))

/** Projects this person may open, with their figures of the month. Throws period/not-published. */
export function projectPage(db: Database, actor: Actor, month: Month, query: Query) {
  demandLines(db, actor, month)
  // Who is of no district and reads the lines of the month opens all of its projects.
  const isWhole = actor.role !== 'district' && readingOf(db, actor, month) === 'lines'
  const asked = { month, query }
  if (isWhole && query.page !== undefined) return wholePage(db, asked)
  const rows = urgentRows(db, month)
  return pageAmong(db, isWhole ? rows : rows.filter(mayOpenRow(db, actor, month)), asked)
}

/** Projects this person may open, as they were published. */
export function publishedProjects(db: Database, actor: Actor, snapshot: string, query: Query) {
  const { entry, content } = snapshotOf(db, snapshot)
  return {
    ...pageOf(content.projects.filter(mayOpenRow(db, actor, entry.month)).sort(byUrgency), {
      month: entry.month,
      query,
      counted: countedInAreas(db, entry.month),
    }),
    provisional: false,
  }
}
