import {
  addCandidate,
  addExemption,
  changeCandidate,
  endExemption,
  getAdjustments,
  listCandidates,
  listExemptions,
  listStandings,
  stepCandidate,
} from '@pianqu/shared/adjustments/adjustment.contract.ts'
import { listProposals, propose, stepProposal } from '@pianqu/shared/adjustments/proposal.contract.ts'
import {
  addRule,
  changeRule,
  dryRunRule,
  listOutcomes,
  listRules,
  stepRule,
} from '@pianqu/shared/adjustments/rule.contract.ts'
import type { RuleContent } from '@pianqu/shared/adjustments/rule.schema.ts'
import type { GivenBodyOf } from '@pianqu/shared/http/endpoint.ts'
import { listUnits } from '@pianqu/shared/units/unit.contract.ts'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

const key = 'adjustments'

export const boardQuery = queryOptions({
  queryKey: [key, 'board'],
  queryFn: ({ signal }) => call(getAdjustments, {}, signal),
})

export const proposalsQuery = queryOptions({
  queryKey: [key, 'proposals'],
  queryFn: ({ signal }) => call(listProposals, { query: {} }, signal),
})

export const rulesQuery = queryOptions({
  queryKey: [key, 'rules'],
  queryFn: ({ signal }) => call(listRules, {}, signal),
})

export const candidatesQuery = queryOptions({
  queryKey: [key, 'candidates'],
  queryFn: ({ signal }) => call(listCandidates, {}, signal),
})

export const exemptionsQuery = queryOptions({
  queryKey: [key, 'exemptions'],
  queryFn: ({ signal }) => call(listExemptions, {}, signal),
})

export const outcomesQuery = (year: number | undefined) =>
  queryOptions({
    queryKey: [key, 'outcomes', year],
    queryFn: ({ signal }) => call(listOutcomes, { query: { year } }, signal),
  })

export const standingsQuery = (year: number | undefined) =>
  queryOptions({
    queryKey: [key, 'standings', year],
    queryFn: ({ signal }) => call(listStandings, { query: { year } }, signal),
  })

export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: ({ signal }) => call(listUnits, { query: {} }, signal),
})

/** The list of areas may change with it, and with the list any figure. */
function useRefreshing<Input, Reply>(send: (input: Input) => Promise<Reply>) {
  const queryClient = useQueryClient()
  return useMutation({ mutationFn: send, onSettled: () => queryClient.invalidateQueries() })
}

export const usePropose = () => useRefreshing((body: GivenBodyOf<typeof propose>) => call(propose, { body }))

export const useProposalStep = (id: string) =>
  useRefreshing((body: GivenBodyOf<typeof stepProposal>) => call(stepProposal, { params: { id }, body }))

export const useSaveRule = () =>
  useRefreshing(
    ({ id, version, ...body }: { id: string | null; version: number; name: string; content: RuleContent }) =>
      id === null ? call(addRule, { body }) : call(changeRule, { params: { id }, body: { ...body, version } }),
  )

export const useRuleStep = (id: string) =>
  useRefreshing((body: GivenBodyOf<typeof stepRule>) => call(stepRule, { params: { id }, body }))

/** Asks only; nothing is written. */
export const useDryRun = () =>
  useMutation({ mutationFn: (content: RuleContent) => call(dryRunRule, { body: { content } }) })

type Candidate = GivenBodyOf<typeof addCandidate>

export const useSaveCandidate = (version: number | null) =>
  useRefreshing(({ code, ...body }: Candidate) =>
    version === null
      ? call(addCandidate, { body: { ...body, code } })
      : call(changeCandidate, { params: { code }, body: { ...body, version } }),
  )

export const useCandidateStep = (code: string) =>
  useRefreshing((body: GivenBodyOf<typeof stepCandidate>) => call(stepCandidate, { params: { code }, body }))

export const useExempt = () => useRefreshing((body: GivenBodyOf<typeof addExemption>) => call(addExemption, { body }))

export const useEndExemption = () =>
  useRefreshing((body: GivenBodyOf<typeof endExemption>) => call(endExemption, { body }))
