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
import { call } from '../../api/call.ts'
import { queryOf } from '../../api/query-of.ts'
import { useChange, useCommand } from '../../api/use-command.ts'

const changes = [listChallenges, getChallenge]

export const challengesQuery = queryOf(listChallenges)

export const challengeQuery = (id: string) => queryOf(getChallenge, { params: { id } })

export const areasQuery = queryOf(listAreas)

interface Target {
  readonly id: string
  readonly version: number
}

/** Saves a new draft, or changes the one that is given. */
export const useSaveChallenge = (target: Target | null) =>
  useChange(
    (body: GivenBodyOf<typeof addChallenge>) =>
      target === null
        ? call(addChallenge, { body })
        : call(changeChallenge, { params: { id: target.id }, body: { ...body, version: target.version } }),
    changes,
  )

export const useChallengeStep = (id: string) => useCommand(stepChallenge, { params: { id }, changes })

export const useClaim = (id: string) => useCommand(putClaim, { params: { id }, changes })

export const useWithdrawClaim = (id: string) => useCommand(withdrawClaim, { params: { id }, changes })

export const useAddMilestone = (id: string) => useCommand(addMilestone, { params: { id }, changes })

export const useMilestoneStep = (id: string, milestoneId: string) =>
  useCommand(stepMilestone, { params: { id, milestoneId }, changes })
