import { type Actor, may, type Permission } from '../access/access.ts'
import type { ProblemCode } from '../http/problem.ts'
import type { Day } from '../time/day.ts'
import type { ChallengeState, MilestoneState } from './challenge.schema.ts'

interface Step<State extends string> {
  readonly from: readonly State[]
  readonly to: State
  readonly needs: Permission
}

export const challengeSteps = ['publish', 'award', 'complete', 'fail', 'withdraw'] as const
export type ChallengeStep = (typeof challengeSteps)[number]

/** The life of a task, whole. A step that is not here cannot happen. */
export const challengeStepTable = {
  publish: { from: ['draft'], to: 'published', needs: 'challenges:write' },
  award: { from: ['published'], to: 'awarded', needs: 'challenges:write' },
  complete: { from: ['awarded'], to: 'completed', needs: 'challenges:write' },
  fail: { from: ['awarded'], to: 'failed', needs: 'challenges:write' },
  withdraw: { from: ['draft', 'published'], to: 'withdrawn', needs: 'challenges:write' },
} as const satisfies Record<ChallengeStep, Step<ChallengeState>>

type Decision<State> =
  | { readonly allowed: true; readonly next: State }
  | { readonly allowed: false; readonly because: ProblemCode }

interface Task {
  readonly state: ChallengeState
  readonly claimUntil: Day
  /** Every milestone, in its state. */
  readonly milestones: readonly MilestoneState[]
  /** Claims that were not withdrawn. */
  readonly claims: number
}

/** May the task take this step today? Nobody is awarded while others may still claim, nothing is done by halves. */
export function decideChallengeStep(
  step: ChallengeStep,
  { state, claimUntil, milestones, claims }: Task,
  actor: Pick<Actor, 'role'>,
  today: Day,
): Decision<ChallengeState> {
  const { from, to, needs }: Step<ChallengeState> = challengeStepTable[step]
  if (!may(actor, needs)) return { allowed: false, because: 'auth/forbidden' }
  if (!from.includes(state)) return { allowed: false, because: 'challenge/wrong-state' }
  if (step === 'publish' && claimUntil < today) return { allowed: false, because: 'challenge/past-deadline' }
  if (step === 'award' && today <= claimUntil) return { allowed: false, because: 'challenge/claims-open' }
  if (step === 'award' && claims === 0) return { allowed: false, because: 'challenge/no-claims' }
  if (step === 'complete' && milestones.some((one) => one !== 'confirmed')) {
    return { allowed: false, because: 'challenge/unconfirmed' }
  }
  return { allowed: true, next: to }
}

/** Whether a unit may claim the task, or change or withdraw its claim, today. */
export function claimFault({ state, claimUntil }: Pick<Task, 'state' | 'claimUntil'>, today: Day): ProblemCode | null {
  if (state !== 'published') return 'challenge/wrong-state'
  return today <= claimUntil ? null : 'challenge/past-deadline'
}

export const milestoneSteps = ['report', 'confirm', 'return'] as const
export type MilestoneStep = (typeof milestoneSteps)[number]

/** The life of a milestone: the holder reports it, the task force confirms it or sends it back. */
export const milestoneStepTable = {
  report: { from: ['open', 'returned'], to: 'reported', needs: 'challenges:claim' },
  confirm: { from: ['reported'], to: 'confirmed', needs: 'challenges:write' },
  return: { from: ['reported'], to: 'returned', needs: 'challenges:write' },
} as const satisfies Record<MilestoneStep, Step<MilestoneState>>

interface Held {
  readonly state: MilestoneState
  readonly unitCode: string
  readonly challengeState: ChallengeState
}

/** May this person take this step with a milestone? A milestone is reported by its own unit. */
export function decideMilestoneStep(
  step: MilestoneStep,
  { state, unitCode, challengeState }: Held,
  actor: Pick<Actor, 'role' | 'unitCode'>,
): Decision<MilestoneState> {
  const { from, to, needs }: Step<MilestoneState> = milestoneStepTable[step]
  if (!may(actor, needs)) return { allowed: false, because: 'auth/forbidden' }
  if (step === 'report' && actor.unitCode !== unitCode) return { allowed: false, because: 'auth/forbidden' }
  if (challengeState !== 'awarded' || !from.includes(state)) return { allowed: false, because: 'challenge/wrong-state' }
  return { allowed: true, next: to }
}

/** Past its day and neither reported by then nor confirmed. */
export function isOverdue(
  { state, dueOn, doneOn }: { readonly state: MilestoneState; readonly dueOn: Day; readonly doneOn: Day | null },
  today: Day,
): boolean {
  if (state === 'confirmed') return false
  if (state === 'reported' && doneOn !== null) return doneOn > dueOn
  return today > dueOn
}
