import { useQuery } from '@tanstack/react-query'
import { useFigureView } from '../../navigation/search.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { areasQuery } from './areas.queries.ts'
import { AreasContent } from './areas-content.tsx'

/** Which areas there are, and how each of them stands. */
export function AreasPage() {
  const query = useQuery(areasQuery(useFigureView()))
  return (
    <>
      <PageHeader title="片区" />
      <Loaded what="片区列表" permission="figures:read" query={query} skeleton={<Skeleton height={36} count={12} />}>
        {({ rows, month }) => <AreasContent rows={rows} month={month} isUpdating={query.isPlaceholderData} />}
      </Loaded>
    </>
  )
}
