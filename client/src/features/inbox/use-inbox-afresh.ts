import { getInbox } from '@pianqu/shared/inbox/inbox.contract.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { invalidate } from '../../api/invalidate.ts'
import { type Refreshes, useLiveRefresh } from '../../api/live-refresh.ts'

/** What moves a month, a table or a rule has every page read again already. */
const refreshes: Refreshes = {
  'report.changed': [getInbox],
  'blocker.changed': [getInbox],
}

/** Keeps the count in the bar as it is: by what others do, and by whatever this person has just done. */
export function useInboxAfresh(): void {
  useLiveRefresh(refreshes)
  const queryClient = useQueryClient()
  useEffect(
    () =>
      queryClient.getMutationCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'success') void invalidate(queryClient, [getInbox])
      }),
    [queryClient],
  )
}
