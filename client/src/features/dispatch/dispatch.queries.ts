import type { GivenBodyOf } from '@pianqu/shared/http/endpoint.ts'
import { listPeriods } from '@pianqu/shared/periods/period.contract.ts'
import {
  answerComment,
  getReport,
  listReports,
  type Report,
  saveLines,
  takeReportStep,
} from '@pianqu/shared/reports/report.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { queryOptions, replaceEqualDeep, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

/** Everything read of reports. */
export const reportsKey = ['reports'] as const

/** What to read again when somebody else has done something. */
export const dispatchRefreshes = {
  'report.changed': [reportsKey],
  'period.changed': [reportsKey, ['periods']],
} as const

/** The reports of a month that this person may see; a district has one. */
export const reportsQuery = (month: Month | undefined) =>
  queryOptions({
    queryKey: [...reportsKey, { month }],
    queryFn: ({ signal }) => call(listReports, { query: { month } }, signal),
  })

/** The months there are, to say where filling in goes on. */
export const monthsQuery = queryOptions({
  queryKey: ['periods'],
  queryFn: ({ signal }) => call(listPeriods, {}, signal),
})

/** An answer may be overtaken by a newer one; the older is then left aside. */
function newerReport(old: unknown, next: unknown): unknown {
  const version = (report: unknown) =>
    typeof report === 'object' && report !== null && 'version' in report ? Number(report.version) : 0
  return version(old) > version(next) ? old : replaceEqualDeep(old, next)
}

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: [...reportsKey, id],
    queryFn: ({ signal }) => call(getReport, { params: { id } }, signal),
    structuralSharing: newerReport,
  })

/** Answers the whole report, which then stands for the one that was read. Without a network it fails at once. */
function useReportMutation<Input>(id: string, send: (input: Input) => Promise<Report>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: send,
    networkMode: 'always',
    onSuccess: (report) => {
      queryClient.setQueryData(reportQuery(id).queryKey, report)
    },
  })
}

export const useSaveLines = (id: string) =>
  useReportMutation(id, (body: GivenBodyOf<typeof saveLines>) => call(saveLines, { params: { id }, body }))

export function useReportStep(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: GivenBodyOf<typeof takeReportStep>) => call(takeReportStep, { params: { id }, body }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: reportsKey }),
  })
}

export const useAnswerComment = (id: string) =>
  useReportMutation(id, ({ commentId, answer }: { readonly commentId: string; readonly answer: string }) =>
    call(answerComment, { params: { id, commentId }, body: { answer } }),
  )
