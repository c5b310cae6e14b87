import { listPeriods } from '@pianqu/shared/periods/period.contract.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'

/** The months there are, newest first, and the one that screens open with. */
export const periodsQuery = queryOptions({
  queryKey: ['periods'],
  queryFn: ({ signal }) => call(listPeriods, {}, signal),
})
