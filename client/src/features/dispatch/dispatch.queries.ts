import type { GivenBodyOf } from '@pianqu/shared/http/endpoint.ts'
import { listPeriods } from '@pianqu/shared/periods/period.contract.ts'
import { listReports, type Report, saveLines, takeReportStep } from '@pianqu/shared/reports/report.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { below } from '../../api/invalidate.ts'
import { queryOf } from '../../api/query-of.ts'
import { useCommand } from '../../api/use-command.ts'
import { reportQuery } from '../../parts/report.queries.ts'

/** Everything read of reports. */
export const changes = [below(listReports)]

/** What to read again when somebody else has done something; a month that changed is heard by every page. */
export const dispatchRefreshes = { 'report.changed': changes }

/** The reports of a month that this person may see; a district has one. */
export const reportsQuery = (month: Month | undefined) => queryOf(listReports, { query: { month } })

/** The months there are, to say where filling in goes on. */
export const monthsQuery = queryOf(listPeriods)

/** Answers the whole report, which then stands for the one that was read. Without a network it fails at once. */
function useReportMutation<Input>(id: string, send: (input: Input) => Promise<Report>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: (report) => {
      queryClient.setQueryData(reportQuery(id).queryKey, report)
    },
  })
}

export const useSaveLines = (id: string) =>
  useReportMutation(id, (given: { readonly key: string; readonly body: GivenBodyOf<typeof saveLines> }) =>
    call(saveLines, { params: { id }, ...given }),
  )

export const useReportStep = (id: string) => useCommand(takeReportStep, { params: { id }, changes })
