import { NoMatches } from '../../parts/no-matches.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { type ProjectsSearch, projectFilters } from './projects.search.ts'

interface NoProjectsProps {
  readonly search: ProjectsSearch
  readonly total: number
  readonly change: (patch: Partial<ProjectsSearch>) => void
}

/** Nothing was found: which filter to relax, or what to import. */
export function NoProjects({ search, total, change }: NoProjectsProps) {
  return (
    <NoMatches
      what="项目"
      none={<EmptyNotice title="还没有项目">请由市级专班在「管理 › 导入」中导入项目表。</EmptyNotice>}
      elsewhere={total > 0 && `，共 ${total} 个`}
      filters={projectFilters}
      search={search}
      change={change}
    />
  )
}
