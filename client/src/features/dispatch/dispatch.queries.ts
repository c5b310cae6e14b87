import type { GivenBodyOf } from '@pianqu/shared/http/endpoint.ts'
import { listPeriods } from '@pianqu/shared/periods/period.contract.ts'
import { listReports, type Report, saveLines, takeReportStep } from '@pianqu/shared/reports/report.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { below } from '../../api/invalidate.ts'
import { queryOf } from '../../api/query-of.ts'
import { readAfresh } from '../../api/read-afresh.ts'
import { useCommand } from '../../api/use-command.ts'
import { reportQuery } from '../../parts/report.queries.ts'
import { reportAfter } from './report-after.ts'

/** Everything read of reports. */
export const changes = [below(listReports)]

/** What cells are called while they are on their way. */
export const saving = ['cells on their way']

/** The reports of a month that this person may see; a district has one. */
export const reportsQuery = (month: Month | undefined) => queryOf(listReports, { query: { month } })

/** The months there are, to say where filling in goes on. */
export const monthsQuery = queryOf(listPeriods)

/** Lays what the server has made of the cells over the report that was read. Without a network it fails at once. */
export function useSaveLines(id: string) {
  const queryClient = useQueryClient()
  const query = reportQuery(id)
  return useMutation({
    mutationKey: saving,
    mutationFn: async (given: {
      readonly key: string
      readonly body: GivenBodyOf<typeof saveLines>
    }): Promise<Report> => {
      const answer = await call(saveLines, { params: { id }, ...given })
      const report = reportAfter(queryClient.getQueryData(query.queryKey), answer)
      return report ?? readAfresh(queryClient, query)
    },
    onSuccess: (report) => {
      queryClient.setQueryData(query.queryKey, report)
    },
  })
}

export const useReportStep = (id: string) => useCommand(takeReportStep, { params: { id }, changes })
