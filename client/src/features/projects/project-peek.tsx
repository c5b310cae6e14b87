import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import type { FigureView } from '../../navigation/search.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Drawer } from '../../ui/drawer.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ProjectContent } from './project-content.tsx'
import { projectQuery } from './projects.queries.ts'

interface ProjectPeekProps {
  readonly code: string
  readonly view: FigureView
  readonly onClose: () => void
}

/** The project's page beside the one in hand, which stays as it is. */
export function ProjectPeek({ code, view, onClose }: ProjectPeekProps) {
  const query = useQuery(projectQuery(code, view))
  const { data } = query
  return (
    <Drawer isOpen onClose={onClose} title={data?.project.name ?? `项目 ${code}`}>
      <p>
        <Link {...paths.project(code)}>打开项目页</Link>
      </p>
      <Loaded what="这个项目" permission="figures:read" query={query} skeleton={<Skeleton height={200} count={3} />}>
        {(page) => <ProjectContent page={page} isUpdating={query.isPlaceholderData} />}
      </Loaded>
    </Drawer>
  )
}
