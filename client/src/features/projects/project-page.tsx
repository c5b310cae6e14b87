import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { useFigureView } from '../../navigation/search.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { BackLink } from '../../ui/layout/back-link.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ProjectContent } from './project-content.tsx'
import { projectQuery } from './projects.queries.ts'

/** On schedule? Money arriving and being spent? What comes next? */
export function ProjectPage() {
  const { code = '' } = useParams({ strict: false })
  const query = useQuery(projectQuery(code, useFigureView()))
  return (
    <Loaded
      what="这个项目"
      permission="figures:read"
      former={{ noun: 'project', code }}
      query={query}
      header={<PageHeader title={`项目 ${code}`} subject={{ back: <BackLink {...paths.projects()}>项目</BackLink> }} />}
      skeleton={<Skeleton height={200} count={3} />}
    >
      {(page) => <ProjectContent page={page} isUpdating={query.isPlaceholderData} />}
    </Loaded>
  )
}
