import { streamEvents } from '@pianqu/shared/events/event.contract.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { addressOf } from './address.ts'
import { type Changed, invalidate } from './invalidate.ts'

/** What the server says has changed, and what is read again then. */
export type Refreshes = Readonly<Record<string, readonly Changed[]>>

/** Reads again what somebody else has changed, while the page is open. Give a constant. */
export function useLiveRefresh(refreshes: Refreshes): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    const events = new EventSource(addressOf(streamEvents))
    for (const [name, changed] of Object.entries(refreshes)) {
      events.addEventListener(name, () => void invalidate(queryClient, changed))
    }
    return () => events.close()
  }, [queryClient, refreshes])
}
