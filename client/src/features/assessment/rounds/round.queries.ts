import {
  changeRound,
  chooseBasis,
  createRound,
  decideRecusal,
  getMarkingBoard,
  getRound,
  listRounds,
  takeRoundStep,
} from '@pianqu/shared/assessment/round.contract.ts'
import type { GivenBodyOf } from '@pianqu/shared/http/endpoint.ts'
import { call } from '../../../api/call.ts'
import { queryOf, withoutPrevious } from '../../../api/query-of.ts'
import { useChange, useCommand } from '../../../api/use-command.ts'
import { changes } from '../assessment-changes.ts'

export const roundsQuery = queryOf(listRounds)

export const roundQuery = (year: number) => queryOf(getRound, { params: { year } }, withoutPrevious)

export const boardQuery = (year: number) => queryOf(getMarkingBoard, { params: { year } })

export const useCreateRound = () => useCommand(createRound, { changes })

export const useMoveDue = (year: number) => useCommand(changeRound, { params: { year }, changes })

export const useRoundStep = (year: number) => useCommand(takeRoundStep, { params: { year }, changes })

export const useChooseBasis = (year: number) => useCommand(chooseBasis, { params: { year }, changes })

export const useDecideRecusal = (year: number) =>
  useChange(
    ({ recusalId, ...body }: GivenBodyOf<typeof decideRecusal> & { readonly recusalId: string }) =>
      call(decideRecusal, { params: { year, recusalId }, body }),
    changes,
  )
