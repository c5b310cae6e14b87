import { randomUUID } from 'node:crypto'
import type { ClaimContent } from '@pianqu/shared/challenges/challenge.schema.ts'
import { claimFault } from '@pianqu/shared/challenges/challenge.workflow.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Change } from '../../db/command.ts'
import { claimOf, loadChallenge, putClaimRow, type StoredChallenge } from './challenge.repository.ts'

/** The unit in whose name this person claims. */
function ownUnit({ actor }: Change): string {
  if (actor.unitCode === null) throw new ProblemError('challenge/no-unit')
  return actor.unitCode
}

function openChallenge(change: Change, id: string): StoredChallenge {
  const challenge = loadChallenge(change, id)
  const fault = claimFault(challenge, change.today)
  if (fault !== null) throw new ProblemError(fault)
  return challenge
}

/** The content of a claim is not public, so the trail names the unit and the task alone. */
function tell(
  { audit }: Change,
  step: 'claim' | 'withdraw-claim',
  { challengeId, title }: StoredChallenge,
  unitCode: string,
): void {
  audit({
    action: `challenge.${step}`,
    subject: `challenge:${challengeId}`,
    movesFigures: false,
    detail: { title, unitCode },
  })
}

/** Claims a task for the own unit, or changes that claim. */
export function putClaim(change: Change, { id, ...content }: ClaimContent & { readonly id: string }): void {
  const { actor, at } = change
  const unitCode = ownUnit(change)
  const challenge = openChallenge(change, id)
  const claimId = claimOf(change, id, unitCode)?.claimId ?? randomUUID()
  const claim = { ...content, claimId, challengeId: id, unitCode, reason: null, byName: actor.name, at }
  putClaimRow(change, { ...claim, state: 'submitted' })
  tell(change, 'claim', challenge, unitCode)
}

/** Takes the own claim back before the deadline. */
export function withdrawClaim(change: Change, { id, reason }: { readonly id: string; readonly reason: string }): void {
  const unitCode = ownUnit(change)
  const challenge = openChallenge(change, id)
  const claim = claimOf(change, id, unitCode)
  if (claim?.state !== 'submitted') throw new ProblemError('common/not-found', { detail: '本单位没有揭榜' })
  putClaimRow(change, { ...claim, state: 'withdrawn', reason, byName: change.actor.name, at: change.at })
  tell(change, 'withdraw-claim', challenge, unitCode)
}
