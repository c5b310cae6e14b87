import type { Actor } from '@pianqu/shared/access/access.ts'
import { compareContents } from '@pianqu/shared/publishing/compare.ts'
import type { Restatement } from '@pianqu/shared/publishing/restatement.contract.ts'
import type { SnapshotContent } from '@pianqu/shared/publishing/snapshot.contract.ts'
import type { SnapshotEntry } from '@pianqu/shared/publishing/snapshot-list.contract.ts'
import { lastDayOf, type Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { mayOpenRow } from '../figures/figure-scope.query.ts'
import { publishedMonths } from '../months/period.facts.ts'
import { snapshotOf } from '../snapshots/snapshot.facts.ts'
import { currentContent } from './snapshot-content.query.ts'

interface Differences extends ReturnType<typeof compareContents> {
  readonly entry: SnapshotEntry
  /** Every project of either side, by which scope is asked. */
  readonly rows: ReadonlyMap<string, SnapshotContent['projects'][number]>
}

/** What a snapshot and the figures of now tell differently, computed once per change of the data. */
const differences = perRevision(
  (db: Database, { month, number }: { readonly month: Month; readonly number: string }) => {
    const { entry, content } = snapshotOf(db, number)
    const now = currentContent(db, { number, month, today: lastDayOf(month), leftOut: content.leftOut })
    const rows = new Map([...content.projects, ...now.projects].map((row) => [row.code, row]))
    return { entry, rows, ...compareContents(content, now) } satisfies Differences
  },
  26,
)

/** Published months that are no longer what their newest snapshot says, newest first. */
export function restatements(db: Database, actor: Actor, wanted: Month | undefined): Restatement[] {
  return [...publishedMonths(db)]
    .filter(([month]) => wanted === undefined || month === wanted)
    .reverse()
    .map(([month, number]) => {
      const { entry, rows, areas, projects } = differences(db, { month, number })
      const mayOpen = mayOpenRow(db, actor, month)
      const open = projects.filter(({ code }) => {
        const row = rows.get(code)
        return row !== undefined && mayOpen(row)
      })
      const snapshot = { number, takenAt: entry.takenAt, takenBy: entry.takenBy }
      return { month, snapshot, areas, projects: open, hiddenProjects: projects.length - open.length }
    })
    .filter(({ areas, projects, hiddenProjects }) => areas.length + projects.length + hiddenProjects > 0)
}
