import type { listProjects } from '@pianqu/shared/boards/project.contract.ts'
import { type Finding, headlineText } from '@pianqu/shared/headlines/headline.ts'
import { listFinding } from '@pianqu/shared/headlines/month-findings.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { Light } from '@pianqu/shared/lights/light.ts'
import { countLights } from '@pianqu/shared/lights/roll-up.ts'
import { useQuery } from '@tanstack/react-query'
import { useFigureView, usePageSearch } from '../../navigation/search.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { useSession } from '../../session/actor.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ProjectFilters } from './project-filters.tsx'
import { ProjectResults } from './project-results.tsx'
import { projectsQuery } from './projects.queries.ts'
import { projectFilters, projectsSearch } from './projects.search.ts'

const noLights = countLights([])

function projectsFinding(
  { total, month, provisional, lights, rows }: ReplyOf<typeof listProjects>,
  asked: { readonly scope: string; readonly light: Light | undefined },
): Finding {
  const { scope, light } = asked
  // Counts are of every light, whichever is asked for; what is listed is of that one alone.
  const counts = light ? { ...noLights, [light]: total } : (lights ?? countLights(rows))
  return listFinding({
    ...{ month, provisional, scope, noun: '项目', total },
    ...{ red: counts.red, yellow: counts.yellow, grey: counts.grey },
  })
}

/** Every project this reader may see, filtered and ordered as the address says. */
export function ProjectsPage() {
  const [search, change] = usePageSearch(projectsSearch)
  const view = useFigureView()
  const query = useQuery(projectsQuery(search, view))
  const seesAll = useSession().actor.role !== 'district'
  const scope = projectFilters.on(search).length > 0 ? '符合条件的' : seesAll ? '全市' : '本人可见'
  return (
    <>
      <PageHeader
        title={query.data ? headlineText(projectsFinding(query.data, { scope, light: search.light })) : '项目'}
      />
      <ProjectFilters search={search} change={change} />
      <Loaded what="项目列表" permission="figures:read" query={query} skeleton={<Skeleton height={44} count={12} />}>
        {(found) => (
          <ProjectResults {...found} search={search} view={view} change={change} isUpdating={query.isPlaceholderData} />
        )}
      </Loaded>
    </>
  )
}
