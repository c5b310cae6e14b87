import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { readAfresh } from '../../../api/read-afresh.ts'
import { useEditing } from '../../../editing/use-editing.ts'
import { reportQuery } from '../../../parts/report.queries.ts'
import { useSaveLines } from '../dispatch.queries.ts'
import type { ReportSession } from './cell-edit.ts'
import { cellKind, saveBody, seenReport } from './report-document.ts'

/** A report being filled in. */
export function useReportEditing(report: Report): ReportSession {
  const { id, version, lines, comments } = report
  const queryClient = useQueryClient()
  const { mutateAsync } = useSaveLines(id)
  const seen = useMemo(() => seenReport({ version, lines, comments }), [version, lines, comments])
  return useEditing(
    {
      ...cellKind,
      name: `report ${id}`,
      save: async ({ id: key, edits, version }) => ({
        ...seenReport(await mutateAsync({ key, body: saveBody(edits, version) })),
        at: new Date().toISOString(),
      }),
      refresh: async () => seenReport(await readAfresh(queryClient, reportQuery(id))),
    },
    seen,
  )
}
