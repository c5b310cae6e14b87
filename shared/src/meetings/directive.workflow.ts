import { type Actor, may } from '../access/access.ts'
import type { ProblemCode } from '../http/problem.ts'
import type { DirectiveState } from './directive.schema.ts'

export const directiveSteps = ['report', 'confirm', 'sendBack', 'withdraw', 'amend'] as const
export type DirectiveStep = (typeof directiveSteps)[number]

export const directiveStepNames: Readonly<Record<DirectiveStep, string>> = {
  report: '报办结',
  confirm: '核验销号',
  sendBack: '退回继续办',
  withdraw: '撤销',
  amend: '更改',
}

interface Step {
  readonly from: readonly DirectiveState[]
  /** `null` where the state stays. */
  readonly to: DirectiveState | null
  readonly by: 'lead' | 'taskforce'
}

/** The life of a directive, whole. A step that is not here cannot happen. */
export const directiveStepTable: Readonly<Record<DirectiveStep, Step>> = {
  report: { from: ['open'], to: 'reported', by: 'lead' },
  confirm: { from: ['reported'], to: 'done', by: 'taskforce' },
  sendBack: { from: ['reported', 'done'], to: 'open', by: 'taskforce' },
  withdraw: { from: ['open', 'reported'], to: 'withdrawn', by: 'taskforce' },
  amend: { from: ['open', 'reported'], to: null, by: 'taskforce' },
}

/** May this person make a blocker of it? One that is done, withdrawn or has a blocker makes none. */
export const mayRaiseBlocker = (
  { state, blockerId }: { readonly state: DirectiveState; readonly blockerId: string | null },
  actor: Pick<Actor, 'role'>,
): boolean => may(actor, 'meetings:write') && blockerId === null && (state === 'open' || state === 'reported')

export interface DirectiveParties {
  readonly state: DirectiveState
  readonly leadUnit: string
  /** Who said that it is done; nobody confirms what they said themselves. */
  readonly reportedById: string | null
}

type Decision =
  | { readonly allowed: true; readonly next: DirectiveState }
  | { readonly allowed: false; readonly because: ProblemCode }

/** A unit without accounts of its own is spoken for by the task force. */
const mayLead = (actor: Pick<Actor, 'role' | 'unitCode'>, leadUnit: string): boolean =>
  may(actor, 'meetings:write') || (may(actor, 'directives:report') && actor.unitCode === leadUnit)

/** May this person take this step? The button asks it and so does the server. */
export function decideDirectiveStep(
  step: DirectiveStep,
  { state, leadUnit, reportedById }: DirectiveParties,
  actor: Pick<Actor, 'role' | 'unitCode' | 'userId'>,
): Decision {
  const { from, to, by } = directiveStepTable[step]
  const isTheirs = by === 'lead' ? mayLead(actor, leadUnit) : may(actor, 'meetings:write')
  if (!isTheirs) return { allowed: false, because: 'auth/forbidden' }
  if (!from.includes(state)) return { allowed: false, because: 'directive/wrong-state' }
  if (step === 'confirm' && reportedById === actor.userId) return { allowed: false, because: 'directive/own-report' }
  return { allowed: true, next: to ?? state }
}
