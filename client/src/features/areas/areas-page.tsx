import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../../api/api-problem.ts'
import { useFigureView } from '../../navigation/search.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { areasQuery } from './areas.queries.ts'
import { AreasContent } from './areas-content.tsx'

/** Which areas there are, and how each of them stands. */
export function AreasPage() {
  const { data, error, isPlaceholderData, refetch } = useQuery(areasQuery(useFigureView()))
  return (
    <>
      <PageHeader title="片区" />
      <Loaded
        what="片区列表"
        permission="figures:read"
        data={data}
        problem={error && problemOf(error)}
        onRetry={() => void refetch()}
        skeleton={<Skeleton height={36} count={12} />}
      >
        {({ rows, month }) => <AreasContent rows={rows} month={month} isUpdating={isPlaceholderData} />}
      </Loaded>
    </>
  )
}
