import type { Actor } from '@pianqu/shared/accounts/access.ts'
import { mayOpenProject } from '@pianqu/shared/accounts/scope.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { ProjectRow } from '@pianqu/shared/projects/project-row.schema.ts'
import { compareContents } from '@pianqu/shared/snapshots/compare.ts'
import type { getSnapshot, SnapshotComparison } from '@pianqu/shared/snapshots/snapshot.contract.ts'
import type { Database } from '../../db/database.ts'
import { allAreas } from '../areas/area.facts.ts'
import { snapshotOf, storedSnapshot } from './snapshot.facts.ts'
import { snapshotHash } from './snapshot-hash.ts'

/** Which rows of a snapshot this person may open: by the registry of now, as everywhere. */
export function mayOpenRow(db: Database, actor: Actor): (row: ProjectRow) => boolean {
  const districts = new Map(allAreas(db).map(({ code, districtCodes }) => [code, districtCodes]))
  return ({ districtCode, areaCode }) =>
    mayOpenProject(actor, { districtCode, areaDistrictCodes: districts.get(areaCode ?? '') ?? [] })
}

/** A snapshot with the projects that this person may open. */
export function snapshotPage(db: Database, actor: Actor, number: string): ReplyOf<typeof getSnapshot> {
  const { entry, content } = snapshotOf(db, number)
  const projects = content.projects.filter(mayOpenRow(db, actor))
  return {
    ...entry,
    ...content,
    projects,
    hiddenProjects: content.projects.length - projects.length,
    isIntact: snapshotHash(storedSnapshot(db, number)) === entry.hash,
  }
}

export function snapshotComparison(db: Database, actor: Actor, from: string, to: string): SnapshotComparison {
  const [before, after] = [snapshotOf(db, from), snapshotOf(db, to)]
  const mayOpen = mayOpenRow(db, actor)
  const open = ({ content }: typeof before) => ({ ...content, projects: content.projects.filter(mayOpen) })
  return { from: before.entry, to: after.entry, ...compareContents(open(before), open(after)) }
}
