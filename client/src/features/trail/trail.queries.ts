import { listTrail, verifyTrail } from '@pianqu/shared/trail/trail.contract.ts'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { queryOf } from '../../api/query-of.ts'
import { dayBegins, dayEnds } from './shanghai-day.ts'
import type { TrailSearch } from './trail.search.ts'

export const trailPageSize = 50

/** One page of the trail; days are those of the city, instants of the trail are UTC. */
export const trailQuery = ({ from, to, subject, actor, q, page }: TrailSearch) =>
  queryOf(listTrail, {
    query: {
      page,
      pageSize: trailPageSize,
      subject: subject || undefined,
      actor: actor || undefined,
      q: q || undefined,
      from: from && dayBegins(from),
      to: to && dayEnds(to),
    },
  })

/** Has the server recompute the chain; asked each time, never remembered. */
export const useVerifyTrail = () => useMutation({ mutationFn: () => call(verifyTrail) })
