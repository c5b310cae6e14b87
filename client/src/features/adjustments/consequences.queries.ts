import {
  addConsequence,
  addConsequenceKind,
  listConsequences,
  revokeConsequence,
} from '@pianqu/shared/consequences/consequence.contract.ts'
import { queryOf } from '../../api/query-of.ts'
import { useCommand } from '../../api/use-command.ts'

const changes = [listConsequences]

export const consequencesQuery = (year: number | undefined) => queryOf(listConsequences, { query: { year } })

export const useAddConsequence = () => useCommand(addConsequence, { changes })

export const useRevokeConsequence = (id: string) => useCommand(revokeConsequence, { params: { id }, changes })

export const useAddKind = () => useCommand(addConsequenceKind, { changes })
