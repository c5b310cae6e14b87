import type { Membership } from '@pianqu/shared/projects/membership.ts'
import { asc, isNull } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { projectMemberships } from './membership.tables.ts'

const thoseInForce = statement((orm) =>
  orm
    .select({
      projectCode: projectMemberships.projectCode,
      clusterCode: projectMemberships.clusterCode,
      from: projectMemberships.from,
    })
    .from(projectMemberships)
    .where(isNull(projectMemberships.revokedAt))
    .orderBy(asc(projectMemberships.projectCode), asc(projectMemberships.from))
    .prepare(),
)

/** Project code → in which cluster it is since when, in order. */
export function allMemberships(db: Database): Map<string, Membership[]> {
  const ofProject = new Map<string, Membership[]>()
  for (const { projectCode, ...membership } of thoseInForce(db).all()) {
    const known = ofProject.get(projectCode)
    if (known) known.push(membership)
    else ofProject.set(projectCode, [membership])
  }
  return ofProject
}
