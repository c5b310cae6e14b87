import type { Actor } from '@pianqu/shared/access/access.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { getOc4ids } from '@pianqu/shared/open-data/oc4ids.contract.ts'
import { oc4idsProject } from '@pianqu/shared/open-data/oc4ids-project.ts'
import type { Database } from '../../db/database.ts'
import { openPart } from '../boards/project-page.query.ts'
import { issuerName } from '../documents/issuer.query.ts'
import { mayOpenRow } from '../figures/figure-scope.query.ts'
import { frozenPages } from '../snapshots/frozen-page.facts.ts'
import { snapshotEntries } from '../snapshots/snapshot.facts.ts'

export interface Publishing {
  /** Where the package is to be had. */
  readonly uri: string
  readonly prefix: string
}

/** The snapshot that everybody is answered from. Throws snapshot/missing where nothing has been published yet. */
export function newestSnapshot(db: Database) {
  const [newest] = snapshotEntries(db, undefined)
  if (!newest) throw new ProblemError('snapshot/missing', { detail: '还没有发布过任何月份，没有可以公开的项目' })
  return newest
}

/**
 * The projects of the newest snapshot, as far as this person may open them: what is not published does not stand in it.
 * Throws snapshot/missing, and common/not-found where nothing of it is open to them.
 */
export function oc4idsPackage(db: Database, actor: Actor, { uri, prefix }: Publishing): ReplyOf<typeof getOc4ids> {
  const { number, month, takenAt } = newestSnapshot(db)
  const mayOpen = mayOpenRow(db, actor, month)
  const projects = frozenPages(db, number, 'project')
    .filter(({ row }) => mayOpen(row))
    .map((page) => oc4idsProject(openPart(db, actor, page), { prefix, month, publishedAt: takenAt }))
  if (projects.length === 0)
    throw new ProblemError('common/not-found', { detail: `快照${number}里没有您可以查看的项目` })
  return { uri, publishedDate: takenAt, version: '0.9', publisher: { name: issuerName(db) }, projects }
}
