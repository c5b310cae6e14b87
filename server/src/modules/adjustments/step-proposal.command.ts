import type { stepProposal as endpoint } from '@pianqu/shared/adjustments/proposal.contract.ts'
import { decideProposalStep } from '@pianqu/shared/adjustments/proposal.workflow.ts'
import type { BodyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { TrailSubject } from '@pianqu/shared/trail-words/trail-subjects.ts'
import type { Change } from '../../db/command.ts'
import { demandFitting } from './demand-fitting.ts'
import { lastApproved, loadProposal, type StoredProposal, saveProposal } from './proposal.repository.ts'
import { effectOf } from './put-in-force.writes.ts'

type Body = BodyOf<typeof endpoint>
type Approval = Extract<Body, { step: 'approve' }>

/** The document and the day may be put right by whoever approves: often both are known only then. */
function approved({ actor, at }: Change, proposal: StoredProposal, body: Approval): StoredProposal {
  const documentNumber = body.documentNumber ?? proposal.documentNumber
  if (documentNumber === null) {
    throw new ProblemError('adjustment/no-document', { detail: '批准调整须填写文号' })
  }
  return {
    ...proposal,
    documentNumber,
    effectiveOn: body.effectiveOn ?? proposal.effectiveOn,
    state: 'approved',
    decidedById: actor.userId,
    decidedBy: actor.name,
    decidedAt: at,
    decisionNote: body.note || null,
  }
}

function taken(change: Change, proposal: StoredProposal, body: Body): StoredProposal {
  const { actor, at } = change
  if (body.step === 'approve') return approved(change, proposal, body)
  if (body.step === 'withdraw') {
    return { ...proposal, state: 'withdrawn', withdrawnBy: actor.name, withdrawnAt: at, withdrawReason: body.note }
  }
  const decided = { decidedById: actor.userId, decidedBy: actor.name, decidedAt: at, decisionNote: body.note }
  return { ...proposal, ...decided, state: 'rejected' }
}

/** Writes what the step does to the list. */
function write({ tx }: Change, before: StoredProposal, after: StoredProposal): boolean {
  const effect = effectOf[after.kind]
  if (after.state === 'approved') {
    demandFitting(tx, after)
    effect.write(tx, after)
    return true
  }
  if (before.state !== 'approved') return false
  const last = lastApproved(tx, after.areaCode)
  if (last && last.proposalId !== after.proposalId) {
    throw new ProblemError('adjustment/wrong-state', {
      detail: `${after.areaName}在这之后还有${last.effectiveOn}生效的调整，请先撤回那一项`,
    })
  }
  effect.takeBack(tx, before)
  return true
}

/** Approves, rejects or withdraws a proposal; approval writes the registry for its day. */
export function stepProposal(change: Change, { id, ...body }: Body & { readonly id: string }): void {
  const { actor, today, audit } = change
  const before = loadProposal(change, id)
  const decision = decideProposalStep(body.step, before, actor, today)
  if (!decision.allowed) throw new ProblemError(decision.because)
  const after = taken(change, before, body)
  const movesFigures = write(change, before, after)
  const saved = saveProposal(change, after, body.version)
  const { kind, areaCode, areaName, effectiveOn, documentNumber } = saved
  const detail = { kind, areaCode, areaName, effectiveOn, documentNumber, note: body.note ?? '' }
  const subjects: TrailSubject[] = [`adjustment:${id}`, ...(movesFigures ? [`area:${areaCode}` as const] : [])]
  for (const subject of subjects) {
    audit({ action: `adjustment.${body.step}`, subject, movesFigures, detail })
  }
}
