import {
  changeScheme,
  createScheme,
  getScheme,
  listSchemes,
  takeSchemeStep,
} from '@pianqu/shared/assessment/scheme.contract.ts'
import { queryOf, withoutPrevious } from '../../../api/query-of.ts'
import { useCommand } from '../../../api/use-command.ts'
import { changes } from '../assessment-changes.ts'

/** Of a year, or of all years. */
export const schemesQuery = (year?: number) => queryOf(listSchemes, { query: { year } })

export const schemeQuery = (schemeId: string) => queryOf(getScheme, { params: { schemeId } }, withoutPrevious)

export const useCreateScheme = () => useCommand(createScheme, { changes })

export const useChangeScheme = (schemeId: string) => useCommand(changeScheme, { params: { schemeId }, changes })

export const useAdoptScheme = (schemeId: string) => useCommand(takeSchemeStep, { params: { schemeId }, changes })
