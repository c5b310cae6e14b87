import { reportChangedSchema } from '@pianqu/shared/events/event.contract.ts'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listenToEvents } from '../../api/event-stream.ts'
import { invalidate } from '../../api/invalidate.ts'
import { reportQuery } from '../../parts/report.queries.ts'
import { changes, saving } from './dispatch.queries.ts'

/** Runs once no cells are on their way: their answer says what the event tells of, only later. */
function onceSaved(queryClient: QueryClient, run: () => void): void {
  const isSaving = () => queryClient.isMutating({ mutationKey: saving }) > 0
  if (!isSaving()) {
    run()
    return
  }
  const stop = queryClient.getMutationCache().subscribe(() => {
    if (isSaving()) return
    stop()
    run()
  })
}

/** Reads a report again when somebody else has changed it; what this page saved itself it was answered. */
export function useReportRefresh(): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    const readAgain = () => void invalidate(queryClient, changes)
    const hear = ({ data }: { readonly data: unknown }) => {
      const told = reportChangedSchema.safeParse(JSON.parse(String(data)))
      onceSaved(queryClient, () => {
        const known = told.data && queryClient.getQueryData(reportQuery(told.data.reportId).queryKey)
        if (!known || known.version < (told.data?.version ?? 0)) readAgain()
      })
    }
    return listenToEvents({ on: { 'report.changed': hear }, onGap: readAgain })
  }, [queryClient])
}
