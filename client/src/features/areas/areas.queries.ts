import { getArea, listAreas } from '@pianqu/shared/boards/area.contract.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import type { FigureView } from '../../navigation/search.ts'

/** The key areas in a month; two dozen, so that filters and order need no further call. */
export const areasQuery = (view: FigureView) =>
  queryOptions({
    queryKey: ['areas', view],
    queryFn: ({ signal }) => call(listAreas, { query: view }, signal),
  })

/** One area in a month. */
export const areaQuery = (code: string, view: FigureView) =>
  queryOptions({
    queryKey: ['areas', code, view],
    queryFn: ({ signal }) => call(getArea, { params: { code }, query: view }, signal),
  })
