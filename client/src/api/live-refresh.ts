import type { Told } from '@pianqu/shared/events/told.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listenToEvents } from './event-stream.ts'
import { type Changes, everything, invalidate } from './invalidate.ts'

/** What the server says has changed, and what is read again then. */
export type Refreshes = Readonly<Partial<Record<Told['name'], Changes>>>

const allOf = (changes: readonly Changes[]): Changes => {
  const named = changes.flatMap((each) => (each === everything ? [] : each))
  return changes.includes(everything) ? everything : named
}

/** Reads again what somebody else has changed, while the page is open, and all of it where it could not hear. Give a constant. */
export function useLiveRefresh(refreshes: Refreshes): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    const read = (changes: Changes) => () => void invalidate(queryClient, changes)
    const on = Object.fromEntries(Object.entries(refreshes).map(([name, changes]) => [name, read(changes)]))
    return listenToEvents({ on, onGap: read(allOf(Object.values(refreshes))) })
  }, [queryClient, refreshes])
}
