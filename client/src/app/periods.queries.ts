import { listPeriods } from '@pianqu/shared/periods/period.contract.ts'
import { queryOf } from '../api/query-of.ts'

/** The months there are, newest first, and the one that screens open with. */
export const periodsQuery = queryOf(listPeriods)
