import { getTypedValues, typeValues } from '@pianqu/shared/indicators/library/typed.contract.ts'
import { getIndicator, listIndicators } from '@pianqu/shared/indicators/library.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { keepPreviousData } from '@tanstack/react-query'
import { everything } from '../../api/invalidate.ts'
import { queryOf, queryOnceGiven } from '../../api/query-of.ts'
import { useCommand } from '../../api/use-command.ts'

export const libraryQuery = queryOf(listIndicators)

interface Asked {
  readonly from?: Month | undefined
  readonly to?: Month | undefined
  readonly asOf?: Day | undefined
}

export const indicatorQuery = (code: string, query: Asked) =>
  queryOf(getIndicator, { params: { code }, query }, { placeholderData: keepPreviousData })

/** What stands to be typed of an indicator in a month. */
export const typedQuery = (code: string, month: Month | undefined) =>
  queryOnceGiven(getTypedValues, month && { params: { code }, query: { month } })

/** A value may stand on any page of figures. */
export const useTypeValues = (code: string) => useCommand(typeValues, { params: { code }, changes: everything })
