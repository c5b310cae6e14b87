import { clusterOn, type Membership } from '@pianqu/shared/projects/membership.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Database } from '../../db/database.ts'
import { allMemberships } from './membership.facts.ts'
import { projects } from './project.tables.ts'

export interface ArrivedMove extends Membership {
  readonly projectCode: string
  readonly before: string | null
}

/** Moves that were decided for a day which has come, and that the registry does not have yet. */
export function arrivedMoves(db: Database, today: Day): ArrivedMove[] {
  const known = allMemberships(db)
  const stored = db.orm.select({ code: projects.code, clusterCode: projects.clusterCode }).from(projects).all()
  return stored.flatMap(({ code, clusterCode: before }) => {
    const memberships = known.get(code) ?? []
    const last = memberships.findLast(({ from }) => from <= today)
    if (last === undefined || clusterOn(memberships, today) === before) return []
    return [{ ...last, projectCode: code, before }]
  })
}
