import { listTrail, verifyTrail } from '@pianqu/shared/trail/trail.contract.ts'
import { queryOptions, useMutation } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { dayBegins, dayEnds } from './shanghai-day.ts'
import type { TrailSearch } from './trail.search.ts'

export const trailPageSize = 50

/** One page of the trail; days are those of the city, instants of the trail are UTC. */
export function trailQuery({ from, to, subject, actor, q, page }: TrailSearch) {
  const query = {
    page,
    pageSize: trailPageSize,
    subject: subject || undefined,
    actor: actor || undefined,
    q: q || undefined,
    from: from && dayBegins(from),
    to: to && dayEnds(to),
  }
  return queryOptions({
    queryKey: ['trail', query],
    queryFn: ({ signal }) => call(listTrail, { query }, signal),
  })
}

/** Has the server recompute the chain; asked each time, never remembered. */
export const useVerifyTrail = () => useMutation({ mutationFn: () => call(verifyTrail) })
