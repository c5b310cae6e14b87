import { getSource, type SourceFigure } from '@pianqu/shared/sources/source.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

/** What a figure of a month is made of. */
export const sourceQuery = (figure: SourceFigure, code: string | undefined, month: Month | undefined) =>
  queryOptions({
    queryKey: ['source', { figure, code, month }],
    queryFn: ({ signal }) => call(getSource, { params: { figure }, query: { month, code } }, signal),
  })
