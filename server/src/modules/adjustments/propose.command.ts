import { randomUUID } from 'node:crypto'
import type { ProposalContent } from '@pianqu/shared/adjustments/proposal.schema.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Change } from '../../db/command.ts'
import { adjustmentProposals } from '../areas/adjustment.tables.ts'
import { demandFitting } from './demand-fitting.ts'
import { hasOpenProposal } from './proposal.repository.ts'
import { outcomesOf, ruleInForce } from './rule-world.query.ts'

const faulty = (pointer: string, message: string) =>
  new ProblemError('common/malformed', { detail: message, errors: [{ pointer, code: 'custom', message }] })

/** Why: the sentence of the rule, computed here and not sent, or a person's reason. */
function evidenceOf({ tx, today }: Change, content: ProposalContent): { evidence: string; ruleId: string | null } {
  const { fromRule, basisYear, areaCode, kind, reason } = content
  if (!fromRule) {
    if (reason.length < 2) throw faulty('/reason', '人工提请须填写理由')
    return { evidence: reason, ruleId: null }
  }
  const outcome = outcomesOf(tx, basisYear, today)?.outcomes.find(
    (one) => one.areaCode === areaCode && one.kind === kind,
  )
  if (!outcome) throw faulty('/fromRule', `现行规则对${basisYear}年的结果没有这一项，请刷新后再试`)
  return { evidence: outcome.sentence, ruleId: ruleInForce(tx, today)?.ruleId ?? null }
}

/** Proposes an adjustment; the list stays as it is until somebody else approves it. Returns the proposal's id. */
export function propose(change: Change, content: ProposalContent): string {
  const { tx, actor, at, audit } = change
  const { fromRule: _from, ...stored } = content
  const areaName = demandFitting(tx, content)
  if (hasOpenProposal(tx, content.areaCode)) {
    throw new ProblemError('adjustment/open-proposal', { detail: `${areaName}已有待决定的提请，请先决定或撤回` })
  }
  const proposalId = randomUUID()
  const { evidence, ruleId } = evidenceOf(change, content)
  tx.orm
    .insert(adjustmentProposals)
    .values({
      ...stored,
      proposalId,
      areaName,
      evidence,
      ruleId,
      state: 'proposed',
      proposedById: actor.userId,
      proposedBy: actor.name,
      proposedAt: at,
    })
    .run()
  audit({
    action: 'adjustment.propose',
    subject: `adjustment:${proposalId}`,
    movesFigures: false,
    detail: { ...stored, areaName, evidence },
  })
  return proposalId
}
