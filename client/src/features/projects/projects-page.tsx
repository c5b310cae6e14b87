import { monthText } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { useFigureView, usePageSearch } from '../../navigation/search.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { projectLinks } from '../../parts/project-links.tsx'
import { ProjectList } from '../../parts/project-list.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CopyTableButton } from '../../ui/table/copy-table-button.tsx'
import { Pagination } from '../../ui/table/pagination.tsx'
import { NoProjects } from './no-projects.tsx'
import { projectCopyColumns } from './project-copy-columns.ts'
import { ProjectFilters } from './project-filters.tsx'
import styles from './projects.module.css'
import { pageSize, projectsQuery } from './projects.queries.ts'
import { projectsSearch } from './projects.search.ts'

/** Every project this reader may see, filtered and ordered as the address says. */
export function ProjectsPage() {
  const [search, change] = usePageSearch(projectsSearch)
  const query = useQuery(projectsQuery(search, useFigureView()))
  return (
    <>
      <PageHeader title="项目" />
      <ProjectFilters search={search} change={change} />
      <Loaded what="项目列表" permission="figures:read" query={query} skeleton={<Skeleton height={44} count={12} />}>
        {({ rows, total, month }) => (
          <>
            <Row justify="between" gap={12} isOneLine className={styles['result']}>
              <p role="status">
                {monthText(month)} · {query.isPlaceholderData ? '正在查找' : `找到 ${total} 个项目`} · 蓝色刻度为序时
              </p>
              <CopyTableButton columns={projectCopyColumns} rows={rows} />
            </Row>
            <ProjectList
              caption="项目列表"
              rows={rows}
              links={projectLinks}
              sort={search.sort}
              onSort={(sort) => change({ sort, page: 1 })}
              empty={<NoProjects search={search} total={total} change={change} />}
              isUpdating={query.isPlaceholderData}
            />
            {total > 0 && (
              <Pagination page={search.page} pageSize={pageSize} total={total} onPage={(page) => change({ page })} />
            )}
          </>
        )}
      </Loaded>
    </>
  )
}
