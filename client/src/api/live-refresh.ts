import { streamEvents } from '@pianqu/shared/events/event.contract.ts'
import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { addressOf } from './address.ts'

/** What the server says has changed, and the first words of the keys that are read again then. */
export type Refreshes = Readonly<Record<string, readonly QueryKey[]>>

/** Reads again what somebody else has changed, while the page is open. Give a constant. */
export function useLiveRefresh(refreshes: Refreshes): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    const events = new EventSource(addressOf(streamEvents))
    for (const [name, keys] of Object.entries(refreshes)) {
      events.addEventListener(name, () => {
        for (const queryKey of keys) void queryClient.invalidateQueries({ queryKey })
      })
    }
    return () => events.close()
  }, [queryClient, refreshes])
}
