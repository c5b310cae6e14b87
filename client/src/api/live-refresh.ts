import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listenToEvents } from './event-stream.ts'
import { type Changed, invalidate } from './invalidate.ts'

/** What the server says has changed, and what is read again then. */
export type Refreshes = Readonly<Record<string, readonly Changed[]>>

/** Reads again what somebody else has changed, while the page is open, and all of it where it could not hear. Give a constant. */
export function useLiveRefresh(refreshes: Refreshes): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    const read = (changed: readonly Changed[]) => () => void invalidate(queryClient, changed)
    const on = Object.fromEntries(Object.entries(refreshes).map(([name, changed]) => [name, read(changed)]))
    return listenToEvents({ on, onGap: read(Object.values(refreshes).flat()) })
  }, [queryClient, refreshes])
}
