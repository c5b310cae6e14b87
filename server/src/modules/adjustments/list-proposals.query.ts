import { type Actor, may } from '@pianqu/shared/access/access.ts'
import { type Proposal, proposalSteps } from '@pianqu/shared/adjustments/proposal.schema.ts'
import { decideProposalStep, standingOf } from '@pianqu/shared/adjustments/proposal.workflow.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { desc, eq, sql } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { adjustmentProposals } from '../areas/adjustment.tables.ts'
import { ruleVersions } from '../rules/rule.tables.ts'

interface Asked {
  readonly area?: string | undefined
  readonly today: Day
}

/** Proposals, newest first. Who does not prepare them sees what was decided. */
export function proposalList({ orm }: Database, actor: Actor, { area, today }: Asked): Proposal[] {
  const seesAll = may(actor, 'adjustments:read')
  return orm
    .select({ proposal: adjustmentProposals, ruleName: sql<string | null>`${ruleVersions.content} ->> '$.name'` })
    .from(adjustmentProposals)
    .leftJoin(ruleVersions, eq(ruleVersions.ruleId, adjustmentProposals.ruleId))
    .orderBy(desc(adjustmentProposals.proposedAt))
    .all()
    .filter(({ proposal }) => area === undefined || proposal.areaCode === area)
    .filter(({ proposal }) => seesAll || proposal.decidedAt !== null)
    .map(({ proposal, ruleName }) => ({
      ...proposal,
      ruleName,
      standing: standingOf(proposal, today),
      maySteps: proposalSteps.filter((step) => decideProposalStep(step, proposal, actor, today).allowed),
      isOwn: proposal.proposedById === actor.userId,
    }))
}

/** One proposal as this person sees it. */
export function oneProposal(db: Database, actor: Actor, { id, today }: { id: string; today: Day }): Proposal {
  const found = proposalList(db, actor, { today }).find(({ proposalId }) => proposalId === id)
  if (!found) throw new ProblemError('common/not-found', { detail: '没有这项提请' })
  return found
}
