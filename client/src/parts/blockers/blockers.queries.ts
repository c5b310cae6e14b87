import {
  blockerSummary,
  getBlocker,
  listBlockerCauses,
  listBlockers,
  listSupervisions,
  previewBlockerClock,
  raiseBlocker,
} from '@pianqu/shared/blockers/blocker.contract.ts'
import type { GivenBodyOf, GivenQueryOf } from '@pianqu/shared/http/endpoint.ts'
import { listUnits } from '@pianqu/shared/units/unit.contract.ts'
import { below } from '../../api/invalidate.ts'
import { queryOf, queryOnceGiven } from '../../api/query-of.ts'
import { useCommand } from '../../api/use-command.ts'

/** What a step with any blocker may change. */
export const blockerChanges = [below(listBlockers), listBlockerCauses, listSupervisions]

/** What to read again when somebody else took a step, or time did. */
export const blockerRefreshes = { 'blocker.changed': blockerChanges }

export const blockersQuery = (query: GivenQueryOf<typeof listBlockers>) => queryOf(listBlockers, { query })

export const blockerSummaryQuery = (query: GivenQueryOf<typeof blockerSummary>) => queryOf(blockerSummary, { query })

export const blockerQuery = (id: string) => queryOf(getBlocker, { params: { id } })

/** Every unit that can lead or join. */
export const unitsQuery = queryOf(listUnits)

/** Until when a level has to answer; nothing is asked before it is known. */
export const clockQuery = (body: GivenBodyOf<typeof previewBlockerClock> | undefined) =>
  queryOnceGiven(previewBlockerClock, body && { body })

export const useRaiseBlocker = () => useCommand(raiseBlocker, { changes: blockerChanges })
