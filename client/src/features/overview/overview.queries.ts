import { getOverview } from '@pianqu/shared/overview/overview.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

/** Where the city stands in a month. */
export const overviewQuery = (month: Month | undefined) =>
  queryOptions({
    queryKey: ['overview', { month }],
    queryFn: ({ signal }) => call(getOverview, { query: { month } }, signal),
  })
