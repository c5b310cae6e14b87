import { Button } from '../../ui/button.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Row } from '../../ui/layout/row.tsx'
import styles from './projects.module.css'
import { filterLabels, filtersOn, noFilters, type ProjectsSearch } from './projects.search.ts'

interface NoProjectsProps {
  readonly search: ProjectsSearch
  readonly total: number
  readonly change: (patch: Partial<ProjectsSearch>) => void
}

/** Nothing was found: which filter to relax, or what to import. */
export function NoProjects({ search, total, change }: NoProjectsProps) {
  const on = filtersOn(search)
  if (total > 0) {
    return (
      <EmptyNotice title={`这一页没有项目，共 ${total} 个`}>
        <Button onClick={() => change({ page: 1 })}>回到第一页</Button>
      </EmptyNotice>
    )
  }
  if (on.length === 0) return <EmptyNotice title="还没有项目">请由市级专班在「管理 › 导入」中导入项目表。</EmptyNotice>
  return (
    <EmptyNotice title="没有同时符合这些条件的项目">
      <p>可以先放宽一个条件：</p>
      <Row gap={8} justify="center" className={styles['relax']}>
        {on.map((name) => (
          <Button key={name} onClick={() => change({ [name]: undefined, page: 1 })}>
            {name === 'q' ? '清空搜索' : `不限${filterLabels[name]}`}
          </Button>
        ))}
        {on.length > 1 && <Button onClick={() => change({ ...noFilters, page: 1 })}>清除全部</Button>}
      </Row>
    </EmptyNotice>
  )
}
