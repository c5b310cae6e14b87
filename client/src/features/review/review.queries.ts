import { listAreas } from '@pianqu/shared/areas/area.contract.ts'
import type { GivenBodyOf } from '@pianqu/shared/http/endpoint.ts'
import {
  exemptLines,
  listPeriods,
  openPeriod,
  remindersOf,
  takePeriodStep,
} from '@pianqu/shared/periods/period.contract.ts'
import { listProjects } from '@pianqu/shared/projects/project.contract.ts'
import { getReport, listReports, takeReportStep } from '@pianqu/shared/reports/report.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

const reportsKey = ['reports'] as const
const periodsKey = ['periods'] as const

/** What to read again when somebody else has done something. */
export const reviewRefreshes = {
  'report.changed': [reportsKey, periodsKey],
  'period.changed': [reportsKey, periodsKey],
} as const

/** The board of a month: one report per district. */
export const boardQuery = (month: Month | undefined) =>
  queryOptions({
    queryKey: [...reportsKey, { month }],
    queryFn: ({ signal }) => call(listReports, { query: { month } }, signal),
  })

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: [...reportsKey, id],
    queryFn: ({ signal }) => call(getReport, { params: { id } }, signal),
  })

export const periodsQuery = queryOptions({
  queryKey: periodsKey,
  queryFn: ({ signal }) => call(listPeriods, {}, signal),
})

/** Who has not submitted, and the text to copy. */
export const remindersQuery = (month: Month) =>
  queryOptions({
    queryKey: [...reportsKey, 'reminders', month],
    queryFn: ({ signal }) => call(remindersOf, { params: { month } }, signal),
    staleTime: 0,
  })

/** How many projects and areas a snapshot of the month would freeze. */
export const frozenQuery = (month: Month) =>
  queryOptions({
    queryKey: [...periodsKey, 'frozen', month],
    queryFn: async ({ signal }) => {
      const [projects, areas] = await Promise.all([
        call(listProjects, { query: { month, pageSize: 1 } }, signal),
        call(listAreas, { query: { month } }, signal),
      ])
      return { projects: projects.total, areas: areas.total }
    },
  })

/** Every step may change the report, its month and all figures. */
function useRefreshing<Input, Reply>(send: (input: Input) => Promise<Reply>) {
  const queryClient = useQueryClient()
  return useMutation({ mutationFn: send, onSettled: () => queryClient.invalidateQueries() })
}

export function useReviewStep(id: string) {
  return useRefreshing((body: GivenBodyOf<typeof takeReportStep>) => call(takeReportStep, { params: { id }, body }))
}

export function useOpenPeriod() {
  return useRefreshing((body: GivenBodyOf<typeof openPeriod>) => call(openPeriod, { body }))
}

export function usePeriodStep(month: Month) {
  return useRefreshing((body: GivenBodyOf<typeof takePeriodStep>) => call(takePeriodStep, { params: { month }, body }))
}

export function useExemptLines(month: Month) {
  return useRefreshing((body: GivenBodyOf<typeof exemptLines>) => call(exemptLines, { params: { month }, body }))
}
