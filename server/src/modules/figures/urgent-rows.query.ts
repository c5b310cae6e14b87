import type { ProjectRow } from '@pianqu/shared/boards/project-row.schema.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { figureTopics } from './followed-topics.ts'
import { monthFigures } from './month-figures.query.ts'
import type { ProjectFigure } from './project-figure.ts'
import { projectRows } from './project-row.ts'

/** Worst first, as a list of projects is read. */
const lightOrder = ['red', 'yellow', 'grey', 'pending', 'green', 'exempt']

const urgency = ({ light }: ProjectRow): number => (light ? lightOrder.indexOf(light) : lightOrder.length)

/** Equal ones by code. */
export const byUrgency = (a: ProjectRow, b: ProjectRow): number =>
  urgency(a) - urgency(b) || (b.behindPoints ?? 0) - (a.behindPoints ?? 0) || (a.code < b.code ? -1 : 1)

interface Urgent {
  readonly projects: readonly ProjectFigure[]
  readonly rows: readonly ProjectRow[]
}

function readUrgent(db: Database, month: Month): Urgent {
  const { projects } = monthFigures(db, month)
  return { projects, rows: projectRows(db, projects).sort(byUrgency) }
}

/** Where a row belongs among rows that are in order. */
function placeOf(rows: readonly ProjectRow[], row: ProjectRow): number {
  let [from, to] = [0, rows.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const there = rows[middle]
    if (there && byUrgency(there, row) < 0) from = middle + 1
    else to = middle
  }
  return from
}

const mostMoved = 200

/** The rows whose figure is another, put where they belong; `null` where those are so many that sorting is quicker. */
function urgentAfter(db: Database, month: Month, before: Urgent): Urgent | null {
  const { projects } = monthFigures(db, month)
  if (projects === before.projects) return before
  const moved = projects.filter((figure, at) => figure !== before.projects[at])
  if (projects.length !== before.projects.length || moved.length > mostMoved) return null
  const codes = new Set(moved.map(({ project }) => project.code))
  const rows = before.rows.filter(({ code }) => !codes.has(code))
  for (const row of projectRows(db, moved)) rows.splice(placeOf(rows, row), 0, row)
  return { projects, rows }
}

const keptUrgent = perRevision(readUrgent, 8, { topics: figureTopics, follow: urgentAfter })

/** The rows of a month's projects, the worst first. */
export const urgentRows = (db: Database, month: Month): readonly ProjectRow[] => keptUrgent(db, month).rows
