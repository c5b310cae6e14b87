import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { and, eq } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { saveVersion } from '../../db/save-version.ts'
import { challengeClaims, challengeMilestones, challenges } from './challenge.tables.ts'

export type StoredChallenge = typeof challenges.$inferSelect
export type StoredClaim = typeof challengeClaims.$inferSelect
export type StoredMilestone = typeof challengeMilestones.$inferSelect

/** Throws common/not-found; a draft is nobody's who does not prepare tasks. */
export function loadChallenge({ tx, actor }: Change, id: string): StoredChallenge {
  const found = tx.orm.select().from(challenges).where(eq(challenges.challengeId, id)).get()
  if (!found || (found.state === 'draft' && actor.role !== 'taskforce')) {
    throw new ProblemError('common/not-found', { detail: '没有这个榜单' })
  }
  return found
}

/** Writes the task back if it is still the version that was read. */
export const saveChallenge = ({ tx }: Change, challenge: StoredChallenge, version: number): StoredChallenge =>
  saveVersion(tx, challenges, ['challengeId'], challenge, version)

/** Claims that were not withdrawn. */
export const standingClaims = ({ tx }: Change, challengeId: string): StoredClaim[] =>
  tx.orm
    .select()
    .from(challengeClaims)
    .where(eq(challengeClaims.challengeId, challengeId))
    .all()
    .filter(({ state }) => state !== 'withdrawn')

export const claimOf = ({ tx }: Change, challengeId: string, unitCode: string): StoredClaim | undefined =>
  tx.orm
    .select()
    .from(challengeClaims)
    .where(and(eq(challengeClaims.challengeId, challengeId), eq(challengeClaims.unitCode, unitCode)))
    .get()

export function putClaimRow({ tx }: Change, claim: StoredClaim): void {
  tx.orm.insert(challengeClaims).values(claim).onConflictDoUpdate({ target: challengeClaims.claimId, set: claim }).run()
}

export const milestonesOf = ({ tx }: Change, challengeId: string): StoredMilestone[] =>
  tx.orm.select().from(challengeMilestones).where(eq(challengeMilestones.challengeId, challengeId)).all()

/** Writes a milestone back if it is still the version that was read. */
export const saveMilestone = ({ tx }: Change, milestone: StoredMilestone, version: number): StoredMilestone =>
  saveVersion(tx, challengeMilestones, ['milestoneId'], milestone, version)

export const faulty = (pointer: string, message: string): ProblemError =>
  new ProblemError('common/malformed', { detail: message, errors: [{ pointer, code: 'custom', message }] })
