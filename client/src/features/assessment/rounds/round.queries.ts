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
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'

/** Everything read of the two-way assessment. */
export const assessmentKey = ['assessment'] as const

export const roundsQuery = queryOptions({
  queryKey: [...assessmentKey, 'rounds'],
  queryFn: ({ signal }) => call(listRounds, {}, signal),
})

/** Of another year nothing is shown meanwhile. */
export const roundQuery = (year: number) =>
  queryOptions({
    queryKey: [...assessmentKey, 'rounds', year],
    queryFn: ({ signal }) => call(getRound, { params: { year } }, signal),
    placeholderData: () => undefined,
  })

export const boardQuery = (year: number) =>
  queryOptions({
    queryKey: [...assessmentKey, 'board', year],
    queryFn: ({ signal }) => call(getMarkingBoard, { params: { year } }, signal),
  })

/** A step of the assessment changes what everybody sees of it. */
export function useAssessmentChange<Input, Reply>(send: (input: Input) => Promise<Reply>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSettled: () => queryClient.invalidateQueries({ queryKey: assessmentKey }),
  })
}

export const useCreateRound = () =>
  useAssessmentChange((body: GivenBodyOf<typeof createRound>) => call(createRound, { body }))

export const useMoveDue = (year: number) =>
  useAssessmentChange((body: GivenBodyOf<typeof changeRound>) => call(changeRound, { params: { year }, body }))

export const useRoundStep = (year: number) =>
  useAssessmentChange((body: GivenBodyOf<typeof takeRoundStep>) => call(takeRoundStep, { params: { year }, body }))

export const useChooseBasis = (year: number) =>
  useAssessmentChange((body: GivenBodyOf<typeof chooseBasis>) => call(chooseBasis, { params: { year }, body }))

export const useDecideRecusal = (year: number) =>
  useAssessmentChange(({ recusalId, ...body }: GivenBodyOf<typeof decideRecusal> & { readonly recusalId: string }) =>
    call(decideRecusal, { params: { year, recusalId }, body }),
  )
