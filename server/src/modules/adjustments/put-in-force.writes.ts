import { randomUUID } from 'node:crypto'
import type { AdjustmentKind } from '@pianqu/shared/adjustments/adjustment.schema.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../../db/command.ts'
import { areaWatches } from '../areas/adjustment.tables.ts'
import { admitArea, dropArea, setRemovedOn } from '../areas/area-membership.writes.ts'
import { openCandidate, type StoredProposal } from './proposal.repository.ts'

function beginWatch(tx: Tx, { proposalId, areaCode, effectiveOn, basisYear }: StoredProposal): void {
  tx.orm
    .insert(areaWatches)
    .values({ watchId: randomUUID(), areaCode, fromOn: effectiveOn, basisYear, proposalId })
    .run()
}

function endWatch(tx: Tx, { proposalId, areaCode, effectiveOn, basisYear }: StoredProposal): void {
  tx.orm
    .update(areaWatches)
    .set({ untilOn: effectiveOn, endBasisYear: basisYear, endProposalId: proposalId })
    .where(and(eq(areaWatches.areaCode, areaCode), isNull(areaWatches.untilOn)))
    .run()
}

function reopenWatch(tx: Tx, { proposalId }: StoredProposal): void {
  tx.orm
    .update(areaWatches)
    .set({ untilOn: null, endBasisYear: null, endProposalId: null })
    .where(eq(areaWatches.endProposalId, proposalId))
    .run()
}

function admit(tx: Tx, { areaCode, effectiveOn }: StoredProposal): void {
  const candidate = openCandidate(tx, areaCode)
  if (!candidate) throw new ProblemError('common/not-found', { detail: '候选已不在库中' })
  const { code, name, category, leadUnit, districtCode, positioning } = candidate
  admitArea(tx, {
    code,
    name,
    category,
    leadUnit,
    positioning,
    districtCodes: [districtCode],
    plannedPopulation: null,
    admittedOn: effectiveOn,
    removedOn: null,
  })
}

interface Effect {
  readonly write: (tx: Tx, proposal: StoredProposal) => void
  readonly takeBack: (tx: Tx, proposal: StoredProposal) => void
}

/** What an approved adjustment writes as dated events, and how it is taken back before its day. */
export const effectOf: Record<AdjustmentKind, Effect> = {
  watch: {
    write: beginWatch,
    takeBack: (tx, { proposalId }) => {
      tx.orm.delete(areaWatches).where(eq(areaWatches.proposalId, proposalId)).run()
    },
  },
  unwatch: { write: endWatch, takeBack: reopenWatch },
  remove: {
    write: (tx, proposal) => {
      setRemovedOn(tx, proposal.areaCode, proposal.effectiveOn)
      endWatch(tx, proposal)
    },
    takeBack: (tx, proposal) => {
      setRemovedOn(tx, proposal.areaCode, null)
      reopenWatch(tx, proposal)
    },
  },
  admit: { write: admit, takeBack: (tx, { areaCode }) => dropArea(tx, areaCode) },
}
