import {
  addConsequence,
  addConsequenceKind,
  listConsequences,
  revokeConsequence,
} from '@pianqu/shared/consequences/consequence.contract.ts'
import type { GivenBodyOf } from '@pianqu/shared/http/endpoint.ts'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

const key = 'consequences'

export const consequencesQuery = (year: number | undefined) =>
  queryOptions({
    queryKey: [key, { year }],
    queryFn: ({ signal }) => call(listConsequences, { query: { year } }, signal),
  })

function useRefreshing<Input, Reply>(send: (input: Input) => Promise<Reply>) {
  const queryClient = useQueryClient()
  return useMutation({ mutationFn: send, onSettled: () => queryClient.invalidateQueries({ queryKey: [key] }) })
}

export const useAddConsequence = () =>
  useRefreshing((body: GivenBodyOf<typeof addConsequence>) => call(addConsequence, { body }))

export const useRevokeConsequence = (id: string) =>
  useRefreshing((reason: string) => call(revokeConsequence, { params: { id }, body: { reason } }))

export const useAddKind = () =>
  useRefreshing((body: GivenBodyOf<typeof addConsequenceKind>) => call(addConsequenceKind, { body }))
