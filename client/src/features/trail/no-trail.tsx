import { Button } from '../../ui/button.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Row } from '../../ui/layout/row.tsx'
import styles from './trail.module.css'
import { noTrailFilters, type TrailSearch, trailFilterLabels, trailFiltersOn } from './trail.search.ts'

interface NoTrailProps {
  readonly search: TrailSearch
  readonly change: (patch: Partial<TrailSearch>) => void
}

/** Nothing was found: which filter to relax. */
export function NoTrail({ search, change }: NoTrailProps) {
  const on = trailFiltersOn(search)
  if (search.page > 1) {
    return (
      <EmptyNotice title="这一页没有记录">
        <Button onClick={() => change({ page: 1 })}>回到第一页</Button>
      </EmptyNotice>
    )
  }
  if (on.length === 0) return <EmptyNotice title="还没有操作记录">登录、导入和账号变动都会记在这里。</EmptyNotice>
  return (
    <EmptyNotice title="没有同时符合这些条件的记录">
      <p>可以先放宽一个条件：</p>
      <Row gap={8} justify="center" className={styles['relax']}>
        {on.map((name) => (
          <Button key={name} onClick={() => change({ [name]: undefined, page: 1 })}>
            {name === 'q' ? '清空搜索' : `不限${trailFilterLabels[name]}`}
          </Button>
        ))}
        {on.length > 1 && <Button onClick={() => change({ ...noTrailFilters, page: 1 })}>清除全部</Button>}
      </Row>
    </EmptyNotice>
  )
}
