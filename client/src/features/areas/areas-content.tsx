import { areaCategories, areaCategoryNames } from '@pianqu/shared/areas/area.schema.ts'
import type { AreaRow } from '@pianqu/shared/boards/area.contract.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { usePageSearch } from '../../navigation/search.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { SearchField } from '../../ui/form/search-field.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { useIsPhone } from '../../ui/media.ts'
import { CopyTableButton } from '../../ui/table/copy-table-button.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Note } from '../../ui/words/note.tsx'
import { areaCopyColumns } from './area-copy-columns.ts'
import { areasInOrder, areasShown } from './area-list.ts'
import styles from './areas.module.css'
import { areasSearch } from './areas.search.ts'
import { AreasCards } from './areas-cards.tsx'
import { AreasTable } from './areas-table.tsx'

interface AreasContentProps {
  readonly rows: readonly AreaRow[]
  readonly month: Month
  readonly isUpdating: boolean
}

/** The areas under tabs of category, searched and ordered as the address says. */
export function AreasContent({ rows, month, isUpdating }: AreasContentProps) {
  const [search, change] = usePageSearch(areasSearch)
  const isPhone = useIsPhone()
  const shown = areasInOrder(areasShown(rows, search), search.sort)
  const empty = (
    <EmptyNotice title={rows.length === 0 ? '还没有片区' : '没有符合条件的片区'}>
      {rows.length === 0 ? (
        '请由市级专班在「管理 › 导入」中导入片区表。'
      ) : (
        <Button onClick={() => change({ category: 'all', q: '' })}>清除类别和搜索</Button>
      )}
    </EmptyNotice>
  )
  return (
    <>
      <Row align="end" className={styles['tools']}>
        <SearchField label="搜索片区、部门或区县" value={search.q} onSearch={(q) => change({ q })} />
        <CopyTableButton columns={areaCopyColumns} rows={shown} />
        <Note className={styles['count']} role="status">
          {monthText(month)} · 蓝色刻度为序时 ·{' '}
          {shown.length === rows.length ? `共 ${rows.length} 个片区` : `${shown.length} / ${rows.length} 个片区`}
        </Note>
      </Row>
      <Tabs
        label="片区类别"
        tabs={categoryTabs(rows)}
        value={search.category}
        onChange={(category) => change({ category })}
      >
        {isPhone ? (
          <AreasCards rows={shown} empty={empty} />
        ) : (
          <AreasTable
            rows={shown}
            sort={search.sort}
            onSort={(sort) => change(areasSearch.pick({ sort: true }).parse({ sort }))}
            empty={empty}
            isUpdating={isUpdating}
          />
        )}
      </Tabs>
    </>
  )
}

/** Every category with how many areas it has. */
function categoryTabs(rows: readonly AreaRow[]) {
  return [
    { value: 'all' as const, label: `全部 ${rows.length}` },
    ...areaCategories.map((category) => ({
      value: category,
      label: `${areaCategoryNames[category]} ${rows.filter((row) => row.category === category).length}`,
    })),
  ]
}
