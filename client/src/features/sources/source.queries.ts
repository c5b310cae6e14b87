import { getSource, getSourceWorkbook } from '@pianqu/shared/sources/source.contract.ts'
import type { SourceFigure } from '@pianqu/shared/sources/source-figures.ts'
import { fileAddress } from '../../api/call.ts'
import { queryOf } from '../../api/query-of.ts'
import type { FigureView } from '../../navigation/search.ts'

export interface AskedFigure {
  readonly figure: SourceFigure
  readonly code: string | undefined
  readonly view: FigureView
}

/** What a figure of a month is made of; of its rows those from the offset on. */
export const sourceQuery = ({ figure, code, view }: AskedFigure, offset = 0) =>
  queryOf(getSource, { params: { figure }, query: { ...view, code, ...(offset > 0 && { offset }) } })

/** All rows as a workbook. */
export const sourceWorkbookAddress = ({ figure, code, view }: AskedFigure): string =>
  fileAddress(getSourceWorkbook, { params: { figure }, query: { ...view, code } })
