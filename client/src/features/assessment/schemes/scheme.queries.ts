import {
  changeScheme,
  createScheme,
  getScheme,
  listSchemes,
  takeSchemeStep,
} from '@pianqu/shared/assessment/scheme.contract.ts'
import type { GivenBodyOf } from '@pianqu/shared/http/endpoint.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../../api/call.ts'
import { assessmentKey, useAssessmentChange } from '../rounds/round.queries.ts'

/** Of a year, or of all years. */
export const schemesQuery = (year?: number) =>
  queryOptions({
    queryKey: [...assessmentKey, 'schemes', { year }],
    queryFn: ({ signal }) => call(listSchemes, { query: { year } }, signal),
  })

export const schemeQuery = (schemeId: string) =>
  queryOptions({
    queryKey: [...assessmentKey, 'schemes', schemeId],
    queryFn: ({ signal }) => call(getScheme, { params: { schemeId } }, signal),
    placeholderData: () => undefined,
  })

export const useCreateScheme = () =>
  useAssessmentChange((body: GivenBodyOf<typeof createScheme>) => call(createScheme, { body }))

export const useChangeScheme = (schemeId: string) =>
  useAssessmentChange((body: GivenBodyOf<typeof changeScheme>) => call(changeScheme, { params: { schemeId }, body }))

export const useAdoptScheme = (schemeId: string) =>
  useAssessmentChange((body: GivenBodyOf<typeof takeSchemeStep>) =>
    call(takeSchemeStep, { params: { schemeId }, body }),
  )
