import { getOverview } from '@pianqu/shared/boards/overview.contract.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import type { FigureView } from '../../navigation/search.ts'

/** Where the city stands in a month. */
export const overviewQuery = (view: FigureView) =>
  queryOptions({
    queryKey: ['overview', view],
    queryFn: ({ signal }) => call(getOverview, { query: view }, signal),
  })
