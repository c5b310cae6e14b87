import { listAreas } from '@pianqu/shared/boards/area.contract.ts'
import {
  addChallenge,
  addMilestone,
  changeChallenge,
  getChallenge,
  listChallenges,
  putClaim,
  stepChallenge,
  stepMilestone,
  withdrawClaim,
} from '@pianqu/shared/challenges/challenge.contract.ts'
import type { GivenBodyOf } from '@pianqu/shared/http/endpoint.ts'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

const key = 'challenges'

export const challengesQuery = queryOptions({
  queryKey: [key],
  queryFn: ({ signal }) => call(listChallenges, { query: {} }, signal),
})

export const challengeQuery = (id: string) =>
  queryOptions({
    queryKey: [key, id],
    queryFn: ({ signal }) => call(getChallenge, { params: { id } }, signal),
  })

export const areasQuery = queryOptions({
  queryKey: ['areas', 'names'],
  queryFn: ({ signal }) => call(listAreas, { query: {} }, signal),
})

function useRefreshing<Input, Reply>(send: (input: Input) => Promise<Reply>) {
  const queryClient = useQueryClient()
  return useMutation({ mutationFn: send, onSettled: () => queryClient.invalidateQueries({ queryKey: [key] }) })
}

interface Target {
  readonly id: string
  readonly version: number
}

/** Saves a new draft, or changes the one that is given. */
export const useSaveChallenge = (target: Target | null) =>
  useRefreshing((body: GivenBodyOf<typeof addChallenge>) =>
    target === null
      ? call(addChallenge, { body })
      : call(changeChallenge, { params: { id: target.id }, body: { ...body, version: target.version } }),
  )

export const useChallengeStep = (id: string) =>
  useRefreshing((body: GivenBodyOf<typeof stepChallenge>) => call(stepChallenge, { params: { id }, body }))

export const useClaim = (id: string) =>
  useRefreshing((body: GivenBodyOf<typeof putClaim>) => call(putClaim, { params: { id }, body }))

export const useWithdrawClaim = (id: string) =>
  useRefreshing((body: GivenBodyOf<typeof withdrawClaim>) => call(withdrawClaim, { params: { id }, body }))

export const useAddMilestone = (id: string) =>
  useRefreshing((body: GivenBodyOf<typeof addMilestone>) => call(addMilestone, { params: { id }, body }))

export const useMilestoneStep = (id: string, milestoneId: string) =>
  useRefreshing((body: GivenBodyOf<typeof stepMilestone>) => call(stepMilestone, { params: { id, milestoneId }, body }))
