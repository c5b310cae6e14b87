import {
  correctionForm,
  decideCorrection,
  listCorrections,
  proposeCorrection,
} from '@pianqu/shared/corrections/correction.contract.ts'
import type { CorrectionState } from '@pianqu/shared/corrections/correction.schema.ts'
import type { GivenBodyOf } from '@pianqu/shared/http/endpoint.ts'
import { endException, grantException, listExceptions, listPeriods } from '@pianqu/shared/periods/period.contract.ts'
import { listRestatements } from '@pianqu/shared/publishing/restatement.contract.ts'
import { getReport, listReports } from '@pianqu/shared/reports/report.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { queryOptions, skipToken, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

const correctionsKey = ['corrections'] as const
const exceptionsKey = ['exceptions'] as const
const periodsKey = ['periods'] as const

/** What to read again when somebody else has done something. */
export const correctionRefreshes = {
  'report.changed': [correctionsKey],
  'period.changed': [correctionsKey, exceptionsKey, periodsKey],
} as const

export const correctionsQuery = (state: CorrectionState | undefined, month: Month | undefined) =>
  queryOptions({
    queryKey: [...correctionsKey, 'list', { state, month }],
    queryFn: ({ signal }) => call(listCorrections, { query: { state, month } }, signal),
  })

export const formQuery = (unit: string | undefined, project: string | undefined) =>
  queryOptions({
    queryKey: [...correctionsKey, 'form', { unit, project }],
    queryFn: ({ signal }) => call(correctionForm, { query: { unit, project } }, signal),
  })

/** Published months that are no longer what their snapshot says. */
export const restatementsQuery = queryOptions({
  queryKey: [...correctionsKey, 'restatements'],
  queryFn: ({ signal }) => call(listRestatements, { query: {} }, signal),
})

export const periodsQuery = queryOptions({
  queryKey: periodsKey,
  queryFn: ({ signal }) => call(listPeriods, {}, signal),
})

export const exceptionsQuery = (month: Month | undefined) =>
  queryOptions({
    queryKey: [...exceptionsKey, month],
    queryFn: month
      ? ({ signal }: { readonly signal: AbortSignal }) => call(listExceptions, { params: { month } }, signal)
      : skipToken,
    // An exception closes by itself, and nobody tells.
    refetchInterval: 60_000,
  })

/** The districts that report in a month. */
export const boardQuery = (month: Month) =>
  queryOptions({
    queryKey: ['reports', { month }],
    queryFn: ({ signal }) => call(listReports, { query: { month } }, signal),
  })

/** The lines of one district's report, to choose one from. */
export const linesQuery = (id: string | undefined) =>
  queryOptions({
    queryKey: ['reports', id ?? ''],
    queryFn: id
      ? ({ signal }: { readonly signal: AbortSignal }) => call(getReport, { params: { id } }, signal)
      : skipToken,
  })

/** A correction or an exception may change any figure. */
function useRefreshing<Input, Reply>(send: (input: Input) => Promise<Reply>) {
  const queryClient = useQueryClient()
  return useMutation({ mutationFn: send, onSettled: () => queryClient.invalidateQueries() })
}

export const usePropose = (id: string) =>
  useRefreshing((body: GivenBodyOf<typeof proposeCorrection>) => call(proposeCorrection, { params: { id }, body }))

export const useDecide = (id: string) =>
  useRefreshing((body: GivenBodyOf<typeof decideCorrection>) => call(decideCorrection, { params: { id }, body }))

export const useGrant = (month: Month) =>
  useRefreshing((body: GivenBodyOf<typeof grantException>) => call(grantException, { params: { month }, body }))

export const useEnd = (month: Month) =>
  useRefreshing((exceptionId: string) => call(endException, { params: { month, exceptionId } }))
