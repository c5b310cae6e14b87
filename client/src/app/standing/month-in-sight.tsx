import { useQuery } from '@tanstack/react-query'
import { useFigureView } from '../../navigation/search.ts'
import { mayAny, useSession } from '../../session/actor.tsx'
import { lazyPart } from '../../ui/on-demand.tsx'
import { usePageInSight } from '../page-in-sight.ts'
import { periodsQuery } from '../periods.queries.ts'

const MonthWithoutData = lazyPart(() => import('./month-without-data.tsx').then((part) => part.MonthWithoutData))

/**
 * A page of figures, where its address names a month that there is; else the way to one. A month that nobody opened or
 * imported would look like one of which nothing was reported.
 */
export function MonthInSight({ children }: { readonly children: React.ReactNode }) {
  const { month, snapshot } = useFigureView()
  const isOfMonths = usePageInSight()?.readsSnapshots ?? false
  const mayRead = mayAny(useSession().actor, ['figures:read'])
  const rows = useQuery({ ...periodsQuery, enabled: mayRead }).data?.rows ?? []
  const [newest, oldest] = [rows[0], rows.at(-1)]
  const isAsked = isOfMonths && month !== undefined && snapshot === undefined
  if (!isAsked || !newest || !oldest || rows.some((row) => row.month === month)) return children
  return <MonthWithoutData month={month} oldest={oldest.month} newest={newest.month} />
}
