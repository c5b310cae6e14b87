import type { Actor } from '@pianqu/shared/access/access.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { RailPlan } from '@pianqu/shared/rail/rail-plan.contract.ts'
import { desc, eq, isNull } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import type { StoredPlan } from './rail-plan.repository.ts'
import { railPlans } from './rail-planning.tables.ts'

/** A saved scenario as this person sees it. */
export function planFor(actor: Actor, { planId, ownerId, ownerName, archivedAt, ...stored }: StoredPlan): RailPlan {
  return { ...stored, id: planId, by: ownerName, isMine: ownerId === actor.userId, isArchived: archivedAt !== null }
}

/** Saved scenarios that were not put away, newest first. */
export const planList = ({ orm }: Database, actor: Actor): RailPlan[] =>
  orm
    .select()
    .from(railPlans)
    .where(isNull(railPlans.archivedAt))
    .orderBy(desc(railPlans.at), railPlans.name)
    .all()
    .map((stored) => planFor(actor, stored))

/** One scenario by its link, also one that was put away. Throws common/not-found. */
export function storedPlan({ orm }: Database, id: string): StoredPlan {
  const stored = orm.select().from(railPlans).where(eq(railPlans.planId, id)).get()
  if (!stored) throw new ProblemError('common/not-found', { detail: '没有这个情景方案' })
  return stored
}
