import { getReport, type Report } from '@pianqu/shared/reports/report.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { neverOlder } from '../api/never-older.ts'
import { queryOf, queryOnceGiven } from '../api/query-of.ts'

const habits = neverOlder<Report>((before, after) => before.id === after.id)

/** One month's report of a district; filled in, reviewed and corrected from one copy. */
export const reportQuery = (id: string) => queryOf(getReport, { params: { id } }, habits)

/** The report of one page; while it is on its way, nothing is shown of the one before. */
export function useReport(id: string) {
  const { data, error, refetch } = useQuery(reportQuery(id))
  return { data: data?.id === id ? data : undefined, error, refetch }
}

/** The same, once one is chosen. */
export const chosenReportQuery = (id: string | undefined) =>
  queryOnceGiven(getReport, id === undefined ? undefined : { params: { id } }, habits)
