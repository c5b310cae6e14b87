import type { Actor } from '@pianqu/shared/access/access.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { getSnapshot } from '@pianqu/shared/publishing/snapshot.contract.ts'
import type { Database } from '../../db/database.ts'
import { mayOpenRow } from '../figures/figure-scope.query.ts'
import { storedPages } from '../snapshots/frozen-page.facts.ts'
import { snapshotOf, storedSnapshot } from '../snapshots/snapshot.facts.ts'
import { snapshotHash } from '../snapshots/snapshot-hash.ts'

/** A snapshot with the projects that this person may open. */
export function snapshotPage(db: Database, actor: Actor, number: string): ReplyOf<typeof getSnapshot> {
  const { entry, content } = snapshotOf(db, number)
  const projects = content.projects.filter(mayOpenRow(db, actor, entry.month))
  return {
    ...entry,
    ...content,
    projects,
    hiddenProjects: content.projects.length - projects.length,
    isIntact: snapshotHash(storedSnapshot(db, number), storedPages(db, number)) === entry.hash,
  }
}
