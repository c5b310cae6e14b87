import { getOverview } from '@pianqu/shared/boards/overview.contract.ts'
import { listIndicators } from '@pianqu/shared/indicators/library.contract.ts'
import { listPeriods } from '@pianqu/shared/periods/period.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { queryOf } from '../../api/query-of.ts'
import type { FigureView } from '../../navigation/search.ts'

/** Where the city stands in a month. */
export const overviewQuery = (view: FigureView) => queryOf(getOverview, { query: view })

/** The months that exist, and under which snapshot each was published. */
export const monthsQuery = queryOf(listPeriods)

/** The library of indicators as it stands in a month. */
export const libraryOfMonthQuery = (month: Month) => queryOf(listIndicators, { query: { month } })
