import {
  addConsequence,
  addConsequenceKind,
  listConsequences,
  revokeConsequence,
} from '@pianqu/shared/consequences/consequence.contract.ts'
import { call } from '../../api/call.ts'
import { queryOf } from '../../api/query-of.ts'
import { useChange, useCommand } from '../../api/use-command.ts'

const changes = [listConsequences]

export const consequencesQuery = (year: number | undefined) => queryOf(listConsequences, { query: { year } })

export const useAddConsequence = () => useCommand(addConsequence, { changes })

export const useRevokeConsequence = (id: string) =>
  useChange((reason: string) => call(revokeConsequence, { params: { id }, body: { reason } }), changes)

export const useAddKind = () => useCommand(addConsequenceKind, { changes })
