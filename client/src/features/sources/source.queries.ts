import { getSource } from '@pianqu/shared/sources/source.contract.ts'
import type { SourceFigure } from '@pianqu/shared/sources/source-figures.ts'
import { queryOf } from '../../api/query-of.ts'
import type { FigureView } from '../../navigation/search.ts'

/** What a figure of a month is made of. */
export const sourceQuery = (figure: SourceFigure, code: string | undefined, view: FigureView) =>
  queryOf(getSource, { params: { figure }, query: { ...view, code } })
