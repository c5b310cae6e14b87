import { getArea, getAreasWorkbook, listAreas } from '@pianqu/shared/boards/area.contract.ts'
import { fileAddress } from '../../api/call.ts'
import { queryOf } from '../../api/query-of.ts'
import type { FigureView } from '../../navigation/search.ts'
import type { AreasSearch } from './areas.search.ts'

/** The key areas in a month; two dozen, so that filters and order need no further call. */
export const areasQuery = (view: FigureView) => queryOf(listAreas, { query: view })

/** One area in a month. */
export const areaQuery = (code: string, view: FigureView) => queryOf(getArea, { params: { code }, query: view })

/** The workbook of what the address asks for. */
export const areasWorkbook = ({ category, q, ...search }: AreasSearch, view: FigureView) =>
  fileAddress(getAreasWorkbook, {
    query: { ...search, ...view, q: q || undefined, category: category === 'all' ? undefined : category },
  })
