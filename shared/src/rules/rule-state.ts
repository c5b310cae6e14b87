import { type Actor, may } from '../access/access.ts'
import type { ProblemCode } from '../http/problem.ts'

export const ruleStates = ['draft', 'adopted', 'rejected', 'withdrawn'] as const
export type RuleState = (typeof ruleStates)[number]

export const ruleStateNames: Readonly<Record<RuleState, string>> = {
  draft: '待审定',
  adopted: '已采用',
  rejected: '未采用',
  withdrawn: '已撤回',
}

export const ruleSteps = ['adopt', 'reject', 'withdraw'] as const
export type RuleStep = (typeof ruleSteps)[number]

/** Where each step leads, and who takes it: what one person drafted another decides, and only the drafter takes it back. */
const steps = {
  adopt: { to: 'adopted', by: 'another' },
  reject: { to: 'rejected', by: 'another' },
  withdraw: { to: 'withdrawn', by: 'drafter' },
} as const satisfies Record<RuleStep, { to: RuleState; by: 'another' | 'drafter' }>

interface Drafted {
  readonly state: RuleState
  readonly draftedById: string | null
}

type Decision<Allowed> =
  | ({ readonly allowed: true } & Allowed)
  | { readonly allowed: false; readonly because: ProblemCode; readonly detail: string }

type Asking = Pick<Actor, 'role' | 'userId'>

const wrongState = ({ state }: Drafted) => ({
  allowed: false as const,
  because: 'rule/wrong-state' as const,
  detail: `这份草案${ruleStateNames[state]}，不能再改；请按现行版本另拟一份`,
})

const forbidden = { allowed: false, because: 'auth/forbidden', detail: '规则由市级专班拟定和采用' } as const

/** May this person take this step with this draft? The button asks it and so does the server. */
export function decideRuleStep(
  step: RuleStep,
  draft: Drafted,
  actor: Asking,
): Decision<{ readonly next: Exclude<RuleState, 'draft'> }> {
  const { to, by } = steps[step]
  const isOwn = draft.draftedById === actor.userId
  if (!may(actor, 'rules:write')) return forbidden
  if (draft.state !== 'draft') return wrongState(draft)
  if (by === 'another' && isOwn) {
    return { allowed: false, because: 'rule/own', detail: '本人拟定的规则须由专班另一人采用或不采用' }
  }
  if (by === 'drafter' && !isOwn) {
    return { allowed: false, because: 'rule/not-own', detail: '草案只能由拟定人撤回；不同意可以选择不采用' }
  }
  return { allowed: true, next: to }
}

/** May this person change what a draft says? Its drafter alone: who changes it may not adopt it. */
export function decideRevision(draft: Drafted, actor: Asking): Decision<object> {
  if (!may(actor, 'rules:write')) return forbidden
  if (draft.state !== 'draft') return wrongState(draft)
  if (draft.draftedById === actor.userId) return { allowed: true }
  return { allowed: false, because: 'rule/not-own', detail: '草案只能由拟定人更改；有不同意见请另拟一份' }
}
