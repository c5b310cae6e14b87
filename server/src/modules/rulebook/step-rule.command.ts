import type { BodyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { stepRule as stepEndpoint } from '@pianqu/shared/rules/rule.contract.ts'
import { decideRuleStep } from '@pianqu/shared/rules/rule-state.ts'
import type { Change } from '../../db/command.ts'
import { getDraft, nextEdition, saveDraft } from '../rules/rule.writes.ts'
import type { StoredRule } from '../rules/rule-versions.facts.ts'
import { demandBase, demandContent, demandStart } from './demand-rule.ts'
import { tellRule } from './tell-rule.ts'

/** Adopts or rejects the draft of somebody else, or withdraws one's own. What is adopted never changes any more. */
export function stepRule(change: Change, id: string, { step, version, note }: BodyOf<typeof stepEndpoint>): StoredRule {
  const { tx, actor, at } = change
  const draft = getDraft(tx, id)
  const decision = decideRuleStep(step, draft, actor)
  if (!decision.allowed) throw new ProblemError(decision.because, { detail: decision.detail })
  if (step === 'adopt') {
    // The month may have been published, or another version adopted, since this was drafted.
    demandContent(draft, draft.content)
    demandStart(tx, draft, draft.effectiveMonth)
    demandBase(tx, draft, draft)
  }
  const decided = {
    ...draft,
    state: decision.next,
    edition: step === 'adopt' ? nextEdition(tx, draft) : null,
    ...{ decidedById: actor.userId, decidedBy: actor.name, decidedAt: at, note: note || null },
  }
  const saved = saveDraft(tx, decided, version)
  tellRule(change, step, saved)
  return saved
}
