import { blockerCountsOn } from '@pianqu/shared/documents/blocker-counts.ts'
import type { BulletinFacts } from '@pianqu/shared/documents/bulletin-facts.ts'
import { countedOf, type FrozenProjectRow, groupProjects } from '@pianqu/shared/documents/group-projects.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Database } from '../../db/database.ts'
import { frozenPages, frozenRanking } from '../snapshots/frozen-page.facts.ts'
import { type Snapshot, snapshotOf } from '../snapshots/snapshot.facts.ts'
import { blockerHistories } from './blocker-histories.query.ts'
import { issuerName } from './issuer.query.ts'
import { publishingLine } from './publishing-line.query.ts'

// A snapshot never changes, and its thousand pages take most of the time: those of the last one stay.
const lastRead = new WeakMap<Database, { readonly number: string; readonly projects: FrozenProjectRow[] }>()

/** The projects of a snapshot with what the registry said of each. Throws snapshot/page-not-frozen. */
export function frozenProjects(db: Database, snapshot: Snapshot): FrozenProjectRow[] {
  const last = lastRead.get(db)
  if (last?.number === snapshot.entry.number) return last.projects
  const projects = readProjects(db, snapshot)
  lastRead.set(db, { number: snapshot.entry.number, projects })
  return projects
}

function readProjects(db: Database, { entry, content }: Snapshot): FrozenProjectRow[] {
  const pages = frozenPages(db, entry.number, 'project')
  if (pages.length === 0 && content.projects.length > 0) {
    throw new ProblemError('snapshot/page-not-frozen', {
      detail: `快照${entry.number}发布时没有固定项目的登记内容，不能据此生成文件；请重新发布该月后再生成`,
    })
  }
  const rows = new Map(content.projects.map((row) => [row.code, row]))
  return pages.flatMap(({ project, clusterName, responsibleUnitName }) => {
    const row = rows.get(project.code)
    return row ? [{ row, project, clusterName, responsibleUnitName }] : []
  })
}

/** Everything a 通报 says, of one snapshot. */
export function bulletinFacts(db: Database, number: string): BulletinFacts {
  const snapshot = snapshotOf(db, number)
  const { entry, content } = snapshot
  const { overview, leftOut } = content
  const { month } = entry
  const counted = countedOf(frozenProjects(db, snapshot), new Set(overview.areas.map(({ code }) => code)))
  return {
    month,
    snapshot: number,
    trail: publishingLine(db, { month, number }),
    asOf: overview.asOf,
    issuer: issuerName(db),
    completeness: overview.completeness,
    leftOut: leftOut.length,
    ...groupProjects(counted, month),
    indicators: overview.indicators,
    areas: overview.areas,
    isRanked: overview.isRanked,
    ranking: frozenRanking(db, number, 'month', 'districts'),
    blockers: blockerCountsOn(blockerHistories(db, entry.takenAt), { month, asOf: overview.asOf }),
  }
}
