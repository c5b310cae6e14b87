import type { ListState } from '@pianqu/shared/adjustments/adjustment.schema.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { and, desc, eq } from 'drizzle-orm'
import type { Change, Tx } from '../../db/command.ts'
import { saveVersion } from '../../db/save-version.ts'
import { adjustmentProposals, areaCandidates } from '../areas/adjustment.tables.ts'
import { allAreas } from '../areas/area.facts.ts'
import { allWatches } from '../areas/area-watch.facts.ts'
import { listStateOn } from './list-state.ts'

export type StoredProposal = typeof adjustmentProposals.$inferSelect

/** Throws common/not-found. */
export function loadProposal({ tx }: Change, id: string): StoredProposal {
  const found = tx.orm.select().from(adjustmentProposals).where(eq(adjustmentProposals.proposalId, id)).get()
  if (!found) throw new ProblemError('common/not-found', { detail: '没有这项提请' })
  return found
}

/** Writes the proposal back if it is still the version that was read. */
export const saveProposal = ({ tx }: Change, proposal: StoredProposal, version: number): StoredProposal =>
  saveVersion(tx, adjustmentProposals, ['proposalId'], proposal, version)

export const hasOpenProposal = (tx: Tx, areaCode: string): boolean =>
  tx.orm
    .select()
    .from(adjustmentProposals)
    .where(and(eq(adjustmentProposals.areaCode, areaCode), eq(adjustmentProposals.state, 'proposed')))
    .get() !== undefined

/** The approved adjustment of an area that takes effect last. */
export const lastApproved = (tx: Tx, areaCode: string): StoredProposal | undefined =>
  tx.orm
    .select()
    .from(adjustmentProposals)
    .where(and(eq(adjustmentProposals.areaCode, areaCode), eq(adjustmentProposals.state, 'approved')))
    .orderBy(desc(adjustmentProposals.effectiveOn))
    .get()

export const openCandidate = (tx: Tx, code: string) =>
  tx.orm
    .select()
    .from(areaCandidates)
    .where(and(eq(areaCandidates.code, code), eq(areaCandidates.isOpen, true)))
    .get()

interface Subject {
  readonly name: string
  /** null for a code that nobody has. */
  readonly state: ListState | null
}

/** What is to be adjusted: an area of the registry or a candidate, and what it will be on the day. */
export function subjectOf(tx: Tx, code: string, day: Day): Subject {
  const area = allAreas(tx).find((one) => one.code === code)
  if (area) return { name: area.name, state: area.admittedOn > day ? null : listStateOn(area, allWatches(tx), day) }
  const candidate = openCandidate(tx, code)
  return candidate ? { name: candidate.name, state: 'candidate' } : { name: code, state: null }
}
