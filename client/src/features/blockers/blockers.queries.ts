import {
  addBlockerFile,
  type Blocker,
  changeBlockerCause,
  decideBlockerCause,
  groupBlockers,
  listBlockerCauses,
  listSupervisions,
  stepBlocker,
  stepSupervision,
} from '@pianqu/shared/blockers/blocker.contract.ts'
import type { BlockerState } from '@pianqu/shared/blockers/blocker.schema.ts'
import { supervisionColours, supervisionStates } from '@pianqu/shared/blockers/supervision.schema.ts'
import { listAreas } from '@pianqu/shared/boards/area.contract.ts'
import { callUpload } from '../../api/call-upload.ts'
import { queryOf } from '../../api/query-of.ts'
import { useChange, useCommand } from '../../api/use-command.ts'
import { blockerChanges, blockerSummaryQuery, blockersQuery } from '../../parts/blockers/blockers.queries.ts'
import { type BlockersSearch, countChoices, sharedFilters } from './blockers-in-sight.ts'
import type { SupervisionsSearch } from './supervisions.search.ts'

export const pageSize = 50

/** How many cards of a state the board shows. */
const cardsPerState = 20

export const sumsQuery = (search: BlockersSearch) => blockerSummaryQuery(sharedFilters(search))

/** What a count asks for when it opens its list. */
function countsAsked(search: BlockersSearch) {
  const { late, ...asked } = countChoices(search)
  return { ...asked, isLate: late && ({ yes: 'true', no: 'false' } as const)[late] }
}

export const listQuery = (search: BlockersSearch) => {
  const { view, state, sort, page } = search
  return blockersQuery({ ...sharedFilters(search), ...countsAsked(search), view, state, sort, page, pageSize })
}

/** The blockers of one state, for its column of the board. */
export const columnQuery = (search: BlockersSearch, state: BlockerState) => {
  const { view } = search
  const narrowed = { ...sharedFilters(search), ...countsAsked(search) }
  return blockersQuery({ ...narrowed, view, state, sort: '-ageDays', pageSize: cardsPerState })
}

export const causesQuery = queryOf(listBlockerCauses)

export const areasQuery = queryOf(listAreas)

/** Words that nobody knows are left out. */
export const supervisionsQuery = ({ q, colour, state, unit, page }: SupervisionsSearch) =>
  queryOf(listSupervisions, {
    query: {
      q: q || undefined,
      colour: supervisionColours.find((each) => each === colour),
      state: supervisionStates.find((each) => each === state),
      unit,
      page,
      pageSize,
    },
  })

const changes = blockerChanges

export const useBlockerStep = ({ id }: Pick<Blocker, 'id'>) => useCommand(stepBlocker, { params: { id }, changes })

/** Sends files one after another; stops at the first that is refused. */
export const useAddBlockerFiles = ({ id }: Pick<Blocker, 'id'>) =>
  useChange(async (files: readonly File[]) => {
    for (const file of files) await callUpload(addBlockerFile, { params: { id }, file })
  }, changes)

/** Puts blockers under a new cause. */
export const useGroupBlockers = () => useCommand(groupBlockers, { changes })

export const useChangeCause = (id: string) => useCommand(changeBlockerCause, { params: { id }, changes })

export const useDecideCause = (id: string) => useCommand(decideBlockerCause, { params: { id }, changes })

export const useSupervisionStep = (id: string) => useCommand(stepSupervision, { params: { id }, changes })
