import { getSource, getSourceWorkbook } from '@pianqu/shared/sources/source.contract.ts'
import type { SourceFigure } from '@pianqu/shared/sources/source-figures.ts'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { call, fileAddress } from '../../api/call.ts'
import { queryOf } from '../../api/query-of.ts'
import type { FigureView } from '../../navigation/search.ts'

export interface AskedFigure {
  readonly figure: SourceFigure
  readonly code: string | undefined
  readonly view: FigureView
}

/** What a figure of a month is made of. */
export const sourceQuery = ({ figure, code, view }: AskedFigure) =>
  queryOf(getSource, { params: { figure }, query: { ...view, code } })

/** The rows behind those that came with the figure, page by page. */
export const moreRowsQuery = ({ figure, code, view }: AskedFigure, from: number) =>
  infiniteQueryOptions({
    queryKey: ['source-rows', figure, code, view, from],
    queryFn: ({ pageParam, signal }) =>
      call(getSource, { params: { figure }, query: { ...view, code, offset: pageParam } }, signal),
    initialPageParam: from,
    getNextPageParam: ({ rows, total }, _, offset) => (offset + rows.length < total ? offset + rows.length : undefined),
    enabled: false,
  })

/** All rows as a workbook. */
export const sourceWorkbookAddress = ({ figure, code, view }: AskedFigure): string =>
  fileAddress(getSourceWorkbook, { params: { figure }, query: { ...view, code } })
