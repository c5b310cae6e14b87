import { type Actor, may, type Permission } from '../access/access.ts'
import type { ProblemCode } from '../http/problem.ts'
import type { Day } from '../time/day.ts'
import type { ProposalStanding, ProposalState, ProposalStep } from './proposal.schema.ts'

interface Step {
  readonly from: readonly ProposalState[]
  readonly to: ProposalState
  readonly needs: Permission
  readonly byAnother: boolean
}

/** The life of a proposal, whole. A step that is not here cannot happen. */
export const proposalStepTable = {
  approve: { from: ['proposed'], to: 'approved', needs: 'adjustments:write', byAnother: true },
  reject: { from: ['proposed'], to: 'rejected', needs: 'adjustments:write', byAnother: true },
  withdraw: { from: ['proposed', 'approved'], to: 'withdrawn', needs: 'adjustments:write', byAnother: false },
} as const satisfies Record<ProposalStep, Step>

interface Stored {
  readonly state: ProposalState
  readonly proposedById: string
  readonly effectiveOn: Day
}

export type ProposalDecision =
  | { readonly allowed: true; readonly next: ProposalState }
  | { readonly allowed: false; readonly because: ProblemCode }

/** May this person take this step today? What took effect stays: it is undone by another adjustment. */
export function decideProposalStep(
  step: ProposalStep,
  { state, proposedById, effectiveOn }: Stored,
  actor: Pick<Actor, 'role' | 'userId'>,
  today: Day,
): ProposalDecision {
  const { from, to, needs, byAnother }: Step = proposalStepTable[step]
  if (!may(actor, needs)) return { allowed: false, because: 'auth/forbidden' }
  if (!from.includes(state)) return { allowed: false, because: 'adjustment/wrong-state' }
  if (byAnother && proposedById === actor.userId) return { allowed: false, because: 'adjustment/own' }
  if (state === 'approved' && effectiveOn <= today) return { allowed: false, because: 'adjustment/in-force' }
  return { allowed: true, next: to }
}

/** Approved is in force from its day on. */
export const standingOf = (
  { state, effectiveOn }: Pick<Stored, 'state' | 'effectiveOn'>,
  today: Day,
): ProposalStanding => (state === 'approved' && effectiveOn <= today ? 'in-force' : state)
