import type { GivenBodyOf } from '@pianqu/shared/http/endpoint.ts'
import { createRace, getRace, listRaces, withdrawRace } from '@pianqu/shared/rankings/race.contract.ts'
import type { MemberKind } from '@pianqu/shared/rankings/race.schema.ts'
import { getRankings } from '@pianqu/shared/rankings/ranking.contract.ts'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

const racesKey = ['races'] as const

export const racesQuery = queryOptions({
  queryKey: [...racesKey, 'list'],
  queryFn: ({ signal }) => call(listRaces, {}, signal),
})

export const raceQuery = (id: string) =>
  queryOptions({
    queryKey: [...racesKey, 'one', id],
    queryFn: ({ signal }) => call(getRace, { params: { id } }, signal),
  })

/** Who may take part: the areas or districts of the newest ranking. */
export const membersQuery = (kind: MemberKind) =>
  queryOptions({
    queryKey: ['rankings', 'members', kind],
    queryFn: ({ signal }) =>
      call(getRankings, { query: { group: kind === 'area' ? 'all' : 'districts', by: 'month' } }, signal),
    select: ({ rows }) => rows.map(({ code, name }) => ({ code, name })).sort((a, b) => (a.code < b.code ? -1 : 1)),
  })

function useRaceChange<Input, Reply>(send: (input: Input) => Promise<Reply>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSettled: () => queryClient.invalidateQueries({ queryKey: racesKey }),
  })
}

export const useCreateRace = () => useRaceChange((body: GivenBodyOf<typeof createRace>) => call(createRace, { body }))

export const useWithdrawRace = (id: string) =>
  useRaceChange((reason: string) => call(withdrawRace, { params: { id }, body: { reason } }))
