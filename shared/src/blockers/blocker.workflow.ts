import { type Actor, may } from '../access/access.ts'
import type { ProblemCode } from '../http/problem.ts'
import type { BlockerState } from './blocker.schema.ts'

export const blockerSteps = [
  'assign',
  'accept',
  'dispute',
  'rule',
  'transfer',
  'answer',
  'confirm',
  'reopen',
  'pause',
  'resume',
] as const
export type BlockerStep = (typeof blockerSteps)[number]

export const blockerStepNames: Readonly<Record<BlockerStep, string>> = {
  assign: '交办',
  accept: '受理',
  dispute: '提出争议',
  rule: '裁定',
  transfer: '转办',
  answer: '答复',
  confirm: '核验销号',
  reopen: '退回重办',
  pause: '暂缓',
  resume: '恢复计时',
}

/** Who takes a step: the task force, the unit that leads, or who raised it (the task force in their place once they are silent). */
export type StepTaker = 'taskforce' | 'lead' | 'raiser'

interface Step {
  readonly from: readonly BlockerState[]
  /** `null` where the state stays. */
  readonly to: BlockerState | null
  readonly by: readonly StepTaker[]
}

/** The life of a blocker, whole (domain §6). A step that is not here cannot happen. */
export const blockerStepTable = {
  assign: { from: ['raised', 'disputed'], to: 'assigned', by: ['taskforce'] },
  accept: { from: ['assigned'], to: 'accepted', by: ['lead'] },
  dispute: { from: ['assigned'], to: 'disputed', by: ['lead'] },
  rule: { from: ['disputed', 'ruling'], to: 'accepted', by: ['taskforce'] },
  transfer: { from: ['assigned', 'accepted', 'disputed'], to: 'assigned', by: ['taskforce'] },
  answer: { from: ['assigned', 'accepted'], to: 'answered', by: ['lead'] },
  confirm: { from: ['answered'], to: 'closed', by: ['raiser'] },
  reopen: { from: ['answered', 'closed'], to: 'accepted', by: ['raiser', 'taskforce'] },
  pause: { from: ['assigned', 'accepted', 'disputed', 'ruling'], to: null, by: ['taskforce'] },
  resume: { from: ['assigned', 'accepted', 'disputed', 'ruling'], to: null, by: ['taskforce'] },
} as const satisfies Record<BlockerStep, Step>

export interface BlockerParties {
  readonly state: BlockerState
  readonly leadUnit: string | null
  /** The unit of who raised it; `null` where the task force or a light did. */
  readonly raiserUnit: string | null
  /** Whether the task force confirms, because it raised the blocker or because the raiser kept silent. */
  readonly isCheckedByTaskforce: boolean
  /** Disputes so far. */
  readonly disputes: number
  /** A ruling has been given: there is no further dispute. */
  readonly isRuled: boolean
  readonly isPaused: boolean
  /** The account that answered last. */
  readonly answeredById: string | null
  readonly hasProof: boolean
}

type Asker = Pick<Actor, 'role' | 'unitCode' | 'userId'>

const takes: Readonly<Record<StepTaker, (actor: Asker, parties: BlockerParties) => boolean>> = {
  taskforce: (actor) => may(actor, 'blockers:assign'),
  lead: (actor, { leadUnit }) =>
    may(actor, 'blockers:answer') && actor.unitCode !== null && actor.unitCode === leadUnit,
  raiser: (actor, { raiserUnit, isCheckedByTaskforce }) =>
    isCheckedByTaskforce
      ? may(actor, 'blockers:assign')
      : may(actor, 'blockers:raise') && actor.unitCode !== null && actor.unitCode === raiserUnit,
}

function faultOf(step: BlockerStep, actor: Asker, parties: BlockerParties): ProblemCode | null {
  if (step === 'dispute' && parties.isRuled) return 'blocker/ruled'
  if (step === 'confirm' && parties.answeredById === actor.userId) return 'blocker/own-answer'
  if (step === 'confirm' && !parties.hasProof) return 'blocker/no-proof'
  if (step === 'pause' && parties.isPaused) return 'blocker/paused'
  if (step === 'resume' && !parties.isPaused) return 'blocker/not-paused'
  return null
}

export type BlockerDecision =
  | { readonly allowed: true; readonly next: BlockerState }
  | { readonly allowed: false; readonly because: ProblemCode }

/**
 * May this person take this step, and where does it lead? A first dispute asks for another assignment, a second one for the
 * ruling of the task force, which is final; a blocker is closed with proof, by another person than who answered.
 */
export function decideBlockerStep(step: BlockerStep, parties: BlockerParties, actor: Asker): BlockerDecision {
  const { from, to, by }: Step = blockerStepTable[step]
  if (!by.some((taker) => takes[taker](actor, parties))) return { allowed: false, because: 'auth/forbidden' }
  if (!from.includes(parties.state)) return { allowed: false, because: 'blocker/wrong-state' }
  const because = faultOf(step, actor, parties)
  if (because !== null) return { allowed: false, because }
  if (step === 'dispute' && parties.disputes > 0) return { allowed: true, next: 'ruling' }
  return { allowed: true, next: to ?? parties.state }
}

const otherStepNames: Readonly<Record<string, string>> = {
  ...blockerStepNames,
  raise: '提出',
  silence: '沉默视为受理',
  escalate: '逾期升级',
  'hand-up': '逾期未核验转专班',
  supervise: '生成督办单',
}

/** What a step of a blocker's history is called, whoever took it or where it happened by itself. */
export const historyStepName = (step: string): string => otherStepNames[step] ?? step
