import { useQuery } from '@tanstack/react-query'
import { useFigureView, usePageSearch } from '../../navigation/search.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ProjectFilters } from './project-filters.tsx'
import { ProjectResults } from './project-results.tsx'
import { projectsQuery } from './projects.queries.ts'
import { projectsSearch } from './projects.search.ts'

/** Every project this reader may see, filtered and ordered as the address says. */
export function ProjectsPage() {
  const [search, change] = usePageSearch(projectsSearch)
  const view = useFigureView()
  const query = useQuery(projectsQuery(search, view))
  return (
    <>
      <PageHeader title="项目" />
      <ProjectFilters search={search} change={change} />
      <Loaded what="项目列表" permission="figures:read" query={query} skeleton={<Skeleton height={44} count={12} />}>
        {(found) => (
          <ProjectResults {...found} search={search} view={view} change={change} isUpdating={query.isPlaceholderData} />
        )}
      </Loaded>
    </>
  )
}
