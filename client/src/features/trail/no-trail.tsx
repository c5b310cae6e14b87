import { NoMatches } from '../../parts/no-matches.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { type TrailSearch, trailFilters } from './trail.search.ts'

interface NoTrailProps {
  readonly search: TrailSearch
  readonly change: (patch: Partial<TrailSearch>) => void
}

/** Nothing was found: which filter to relax. */
export function NoTrail({ search, change }: NoTrailProps) {
  return (
    <NoMatches
      what="记录"
      none={<EmptyNotice title="还没有操作记录">登录、导入和账号变动都会记在这里。</EmptyNotice>}
      elsewhere={search.page > 1}
      filters={trailFilters}
      search={search}
      change={change}
    />
  )
}
