import { getSource, type SourceFigure } from '@pianqu/shared/sources/source.contract.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import type { FigureView } from '../../navigation/search.ts'

/** What a figure of a month is made of. */
export const sourceQuery = (figure: SourceFigure, code: string | undefined, view: FigureView) =>
  queryOptions({
    queryKey: ['source', { figure, code, ...view }],
    queryFn: ({ signal }) => call(getSource, { params: { figure }, query: { ...view, code } }, signal),
  })
