import { useQuery } from '@tanstack/react-query'
import { usePageSearch } from '../../navigation/search.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Pagination } from '../../ui/table/pagination.tsx'
import { NoTrail } from './no-trail.tsx'
import { trailPageSize, trailQuery } from './trail.queries.ts'
import { trailSearch } from './trail.search.ts'
import { TrailFilters } from './trail-filters.tsx'
import { TrailLines } from './trail-lines.tsx'
import { VerifyTrail } from './verify-trail.tsx'

/** Who did what, and when; every line carries the hash of the one before. */
export function TrailPage() {
  const [search, change] = usePageSearch(trailSearch)
  const query = useQuery(trailQuery(search))
  return (
    <>
      <PageHeader title="操作记录" aside={<VerifyTrail />} />
      <TrailFilters search={search} change={change} />
      <Loaded what="操作记录" permission="trail:read" query={query} skeleton={<Skeleton height={32} count={12} />}>
        {({ rows, total }) => (
          <>
            <TrailLines
              rows={rows}
              empty={<NoTrail search={search} change={change} />}
              isUpdating={query.isPlaceholderData}
            />
            {total > 0 && (
              <Pagination
                page={search.page}
                pageSize={trailPageSize}
                total={total}
                onPage={(page) => change({ page })}
              />
            )}
          </>
        )}
      </Loaded>
    </>
  )
}
