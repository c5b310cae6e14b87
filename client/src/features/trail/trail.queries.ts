import { getTrailWorkbook, listTrail, listTrailPeople, verifyTrail } from '@pianqu/shared/trail/trail.contract.ts'
import { useMutation } from '@tanstack/react-query'
import { call, fileAddress } from '../../api/call.ts'
import { queryOf } from '../../api/query-of.ts'
import { dayBegins, dayEnds } from './shanghai-day.ts'
import type { TrailSearch } from './trail.search.ts'

/** What is looked for; days are those of the city, instants of the trail are UTC. */
const asked = ({ from, to, subject, action, actor, q }: TrailSearch) => ({
  subject: subject || undefined,
  action: action || undefined,
  actor: actor || undefined,
  q: q || undefined,
  from: from && dayBegins(from),
  to: to && dayEnds(to),
})

/** One page of the trail. */
export const trailQuery = (search: TrailSearch) =>
  queryOf(listTrail, { query: { ...asked(search), page: search.page, pageSize: search.size } })

/** The same lines as a workbook, of all pages; its days are as they were asked for. */
export const trailWorkbook = (search: TrailSearch) =>
  fileAddress(getTrailWorkbook, {
    query: { ...asked(search), from: search.from, to: search.to, columns: search.columns },
  })

/** Whose lines can be asked for. */
export const trailPeopleQuery = queryOf(listTrailPeople)

/** Has the server recompute the chain; asked each time, never remembered. */
export const useVerifyTrail = () => useMutation({ mutationFn: () => call(verifyTrail) })
