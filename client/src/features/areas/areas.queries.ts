import { getArea, listAreas } from '@pianqu/shared/areas/area.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

/** The key areas in a month; two dozen, so that filters and order need no further call. */
export const areasQuery = (month: Month | undefined) =>
  queryOptions({
    queryKey: ['areas', { month }],
    queryFn: ({ signal }) => call(listAreas, { query: { month } }, signal),
  })

/** One area in a month. */
export const areaQuery = (code: string, month: Month | undefined) =>
  queryOptions({
    queryKey: ['areas', code, { month }],
    queryFn: ({ signal }) => call(getArea, { params: { code }, query: { month } }, signal),
  })
