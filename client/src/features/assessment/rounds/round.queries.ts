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
import { queryOf, withoutPrevious } from '../../../api/query-of.ts'
import { useCommand } from '../../../api/use-command.ts'
import { changes } from '../assessment-changes.ts'

export const roundsQuery = queryOf(listRounds)

export const roundQuery = (year: number) => queryOf(getRound, { params: { year } }, withoutPrevious)

export const boardQuery = (year: number) => queryOf(getMarkingBoard, { params: { year } })

export const useCreateRound = () => useCommand(createRound, { changes })

export const useMoveDue = (year: number) => useCommand(changeRound, { params: { year }, changes })

export const useRoundStep = (year: number) => useCommand(takeRoundStep, { params: { year }, changes })

export const useChooseBasis = (year: number) => useCommand(chooseBasis, { params: { year }, changes })

export const useDecideRecusal = (year: number, recusalId: string) =>
  useCommand(decideRecusal, { params: { year, recusalId }, changes })
