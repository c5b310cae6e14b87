import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { everything, invalidate } from '../../api/invalidate.ts'
import { useReach, watchReach } from '../../api/reach.ts'
import { fetchMissingParts } from '../../ui/on-demand.tsx'
import { isThere } from './is-there.ts'

/** Finds out when the server is gone and when it is back; then everything in sight is read again. */
export function useReachWatch(): void {
  const queryClient = useQueryClient()
  const router = useRouter()
  const { returns } = useReach()
  useEffect(() => watchReach(isThere), [])
  useEffect(() => {
    if (returns === 0) return
    fetchMissingParts()
    void invalidate(queryClient, everything)
    // A page that had nothing to show is tried again; others stay as they are.
    if (router.state.matches.some(({ status }) => status === 'error')) void router.invalidate()
  }, [returns, queryClient, router])
}
