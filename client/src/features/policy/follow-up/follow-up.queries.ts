import {
  addCheck,
  addProgress,
  listChecks,
  listGrants,
  listProgress,
} from '@pianqu/shared/policy/follow-up.contract.ts'
import { queryOf } from '../../../api/query-of.ts'
import { useCommand } from '../../../api/use-command.ts'

export const grantsQuery = queryOf(listGrants)

export const progressQuery = (document: string, measure: number) =>
  queryOf(listProgress, { query: { document, measure } })

export const checksQuery = queryOf(listChecks)

export const useAddProgress = () => useCommand(addProgress, { changes: [listProgress] })

export const useAddCheck = () => useCommand(addCheck, { changes: [listChecks] })
