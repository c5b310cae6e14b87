import { randomUUID } from 'node:crypto'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { eq } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { saveVersion } from '../../db/save-version.ts'
import { railPlans } from './rail-planning.tables.ts'

export type StoredPlan = typeof railPlans.$inferSelect

export type PlanContent = Pick<StoredPlan, 'name' | 'note' | 'on' | 'scope' | 'scenario'>

export function addPlan({ tx, actor, at }: Change, content: PlanContent): StoredPlan {
  return tx.orm
    .insert(railPlans)
    .values({ ...content, planId: randomUUID(), ownerId: actor.userId, ownerName: actor.name, at })
    .returning()
    .get()
}

/** A scenario that this person may still change. */
export function loadOwnPlan({ tx, actor }: Change, id: string): StoredPlan {
  const plan = tx.orm.select().from(railPlans).where(eq(railPlans.planId, id)).get()
  if (!plan) throw new ProblemError('common/not-found', { detail: '没有这个情景方案' })
  if (plan.ownerId !== actor.userId) throw new ProblemError('rail/not-own')
  if (plan.archivedAt) throw new ProblemError('rail/archived')
  return plan
}

/** Writes the scenario back if it is still the version that was read; otherwise somebody else got there first. */
export const savePlan = ({ tx, at }: Change, plan: StoredPlan, version: number): StoredPlan =>
  saveVersion(tx, railPlans, ['planId'], { ...plan, at }, version)
