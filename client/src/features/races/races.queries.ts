import { createRace, getRace, listRaces, withdrawRace } from '@pianqu/shared/rankings/race.contract.ts'
import type { MemberKind } from '@pianqu/shared/rankings/race.schema.ts'
import { getRankings } from '@pianqu/shared/rankings/ranking.contract.ts'
import { queryOf, queryOnceGiven } from '../../api/query-of.ts'
import { useCommand } from '../../api/use-command.ts'

const changes = [listRaces, getRace]

export const racesQuery = queryOf(listRaces)

export const raceQuery = (id: string) => queryOf(getRace, { params: { id } })

/** Who may take part: the areas or districts of the newest ranking, once it is said which of the two. */
export const membersQuery = (kind: MemberKind | null) =>
  queryOnceGiven(
    getRankings,
    kind ? { query: { group: kind === 'area' ? 'all' : 'districts', by: 'month' } } : undefined,
  )

export const useCreateRace = () => useCommand(createRace, { changes })

export const useWithdrawRace = (id: string) => useCommand(withdrawRace, { params: { id }, changes })
