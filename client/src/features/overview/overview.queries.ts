import { getOverview } from '@pianqu/shared/boards/overview.contract.ts'
import { queryOf } from '../../api/query-of.ts'
import type { FigureView } from '../../navigation/search.ts'

/** Where the city stands in a month. */
export const overviewQuery = (view: FigureView) => queryOf(getOverview, { query: view })
