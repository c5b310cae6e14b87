import { getIndicator, listIndicators } from '@pianqu/shared/indicators/library.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { keepPreviousData } from '@tanstack/react-query'
import { queryOf } from '../../api/query-of.ts'

export const libraryQuery = queryOf(listIndicators)

interface Asked {
  readonly from?: Month | undefined
  readonly to?: Month | undefined
  readonly asOf?: Day | undefined
}

export const indicatorQuery = (code: string, query: Asked) =>
  queryOf(getIndicator, { params: { code }, query }, { placeholderData: keepPreviousData })
