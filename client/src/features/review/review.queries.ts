import { listAreas } from '@pianqu/shared/boards/area.contract.ts'
import { listProjects } from '@pianqu/shared/boards/project.contract.ts'
import type { GivenBodyOf } from '@pianqu/shared/http/endpoint.ts'
import {
  exemptLines,
  listPeriods,
  openPeriod,
  previewPeriod,
  remindersOf,
  takePeriodStep,
} from '@pianqu/shared/periods/period.contract.ts'
import { getReport, listReports, takeReportStep } from '@pianqu/shared/reports/report.contract.ts'
import { reportTrail, reviewQueue } from '@pianqu/shared/reports/review.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import type { Batch } from './desk/review-queue.ts'

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

/** The lines to be judged: every owed one of a report, or the submitted ones of a month. */
export const queueQuery = (asked: { readonly month?: Month | undefined; readonly report?: string | undefined }) =>
  queryOptions({
    queryKey: [...reportsKey, 'queue', asked],
    queryFn: ({ signal }) => call(reviewQueue, { query: asked }, signal),
  })

/** What happened to a report, newest first. */
export const reportTrailQuery = (id: string) =>
  queryOptions({
    queryKey: [...reportsKey, 'trail', id],
    queryFn: ({ signal }) => call(reportTrail, { params: { id } }, signal),
  })

/** What opening a month would fix. */
export const previewQuery = (body: GivenBodyOf<typeof previewPeriod>) =>
  queryOptions({
    queryKey: [...periodsKey, 'preview', body],
    queryFn: ({ signal }) => call(previewPeriod, { body }, signal),
    retry: false,
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

const linesOf = (codes: readonly string[]) => codes.map((projectCode) => ({ projectCode }))

/** Accepts lines of several reports, one report after the other. */
export function useAcceptBatches() {
  return useRefreshing(async (batches: readonly Batch[]) => {
    for (const { reportId: id, version, codes } of batches) {
      await call(takeReportStep, { params: { id }, body: { step: 'accept', version, lines: linesOf(codes) } })
    }
  })
}

/** Takes back what was accepted, report by report as each stands now; what has moved on since is left alone. Answers how many lines. */
export function useTakeBack() {
  return useRefreshing(async (batches: readonly Pick<Batch, 'reportId' | 'codes'>[]) => {
    let count = 0
    for (const { reportId: id, codes } of batches) {
      const { version, lines } = await call(getReport, { params: { id } })
      const still = lines.filter(({ projectCode, status }) => status === 'accepted' && codes.includes(projectCode))
      if (still.length === 0) continue
      const body = { step: 'takeBack', version, lines: linesOf(still.map(({ projectCode }) => projectCode)) } as const
      await call(takeReportStep, { params: { id }, body })
      count += still.length
    }
    return count
  })
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
