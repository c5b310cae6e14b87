import type { GivenQueryOf } from '@pianqu/shared/http/endpoint.ts'
import {
  type Directive,
  getDirectivesWorkbook,
  getFulfilment,
  listDirectives,
  raiseFromDirective,
  stepDirective,
} from '@pianqu/shared/meetings/directive.contract.ts'
import {
  changeAgenda,
  createMeeting,
  getAgenda,
  getMeeting,
  getStage,
  listMeetings,
  type Meeting,
  stepMeeting,
} from '@pianqu/shared/meetings/meeting.contract.ts'
import { getBrief, getPack } from '@pianqu/shared/meetings/pack.contract.ts'
import { listSnapshots } from '@pianqu/shared/publishing/snapshot-list.contract.ts'
import { fileAddress } from '../../api/call.ts'
import { below } from '../../api/invalidate.ts'
import { queryOf } from '../../api/query-of.ts'
import { useCommand } from '../../api/use-command.ts'
import { blockerChanges } from '../../parts/blockers/blockers.queries.ts'

export const pageSize = 50

/** What any step in a meeting may change. */
const meetingChanges = [below(listMeetings), below(listDirectives)]

/** What to read again when somebody else moved, decided or arranged something. */
export const meetingRefreshes = { 'meeting.moved': meetingChanges }

export const meetingsQuery = (page: number) => queryOf(listMeetings, { query: { page, pageSize } })

export const publishedQuery = queryOf(listSnapshots)

export const meetingQuery = (id: string) => queryOf(getMeeting, { params: { id } })

export const agendaQuery = (id: string) => queryOf(getAgenda, { params: { id } })

export const stageQuery = (id: string) =>
  queryOf(
    getStage,
    { params: { id } },
    // Asked when the server says so; now and then where its word was lost, and at once when it is there again.
    { staleTime: 0, refetchInterval: ({ state }) => (state.status === 'error' ? 1000 : 10_000), retry: false },
  )

export const packQuery = (id: string) => queryOf(getPack, { params: { id } }, { retry: false })

export const briefQuery = (id: string) => queryOf(getBrief, { params: { id } })

export const directivesQuery = (query: GivenQueryOf<typeof listDirectives>) => queryOf(listDirectives, { query })

/** 议定事项清单 of what the list shows, or of one meeting. */
export const directivesWorkbookAddress = (query: GivenQueryOf<typeof getDirectivesWorkbook>) =>
  fileAddress(getDirectivesWorkbook, { query })

export const fulfilmentQuery = queryOf(getFulfilment)

const changes = meetingChanges

export const useCreateMeeting = () => useCommand(createMeeting, { changes })

export const useAgendaStep = ({ id }: Pick<Meeting, 'id'>) => useCommand(changeAgenda, { params: { id }, changes })

export const useMeetingStep = ({ id }: Pick<Meeting, 'id'>) => useCommand(stepMeeting, { params: { id }, changes })

/** Beside the directive the lists of blockers are others with it. */
export const useDirectiveBlocker = ({ id }: Pick<Directive, 'id'>) =>
  useCommand(raiseFromDirective, { params: { id }, changes: [...changes, ...blockerChanges] })

export const useDirectiveStep = ({ id }: Pick<Directive, 'id'>) =>
  useCommand(stepDirective, { params: { id }, changes })
