import { getArea, getAreasWorkbook, listAreas } from '@pianqu/shared/boards/area.contract.ts'
import { listAreaIndicators } from '@pianqu/shared/indicators/library.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
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

/** What the library of indicators says of an area. */
export const libraryOfAreaQuery = (code: string, month: Month) =>
  queryOf(listAreaIndicators, { params: { code }, query: { month } })
