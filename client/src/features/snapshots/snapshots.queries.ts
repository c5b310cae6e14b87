import { compareSnapshots, getSnapshot } from '@pianqu/shared/publishing/snapshot.contract.ts'
import { queryOf } from '../../api/query-of.ts'

/** What two snapshots tell differently. */
export const comparisonQuery = (from: string, to: string) => queryOf(compareSnapshots, { query: { from, to } })

/** Asks the server to hash again what it has stored; only when somebody wants to know. */
export const intactQuery = (number: string) =>
  queryOf(getSnapshot, { params: { number } }, { enabled: false, staleTime: 0 })
