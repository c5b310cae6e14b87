import { areaCategories, areaCategoryNames } from '@pianqu/shared/areas/area.schema.ts'
import type { AreaRow } from '@pianqu/shared/boards/area.contract.ts'
import { areaColumns } from '@pianqu/shared/boards/area-columns.ts'
import { areasInOrder, areasShown } from '@pianqu/shared/boards/area-list.ts'
import { countLights } from '@pianqu/shared/lights/roll-up.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { useFigureView, usePageSearch } from '../../navigation/search.ts'
import { LightFacets } from '../../parts/list/light-facets.tsx'
import { ListTools } from '../../parts/list/list-tools.tsx'
import { copyColumnsOf } from '../../parts/list/screen-columns.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { SearchField } from '../../ui/form/search-field.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { useIsPhone } from '../../ui/media.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { Note } from '../../ui/words/note.tsx'
import styles from './areas.module.css'
import { areasWorkbook } from './areas.queries.ts'
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
  const view = useFigureView()
  const shown = areasInOrder(areasShown(rows, search), search.sort)
  const alike = areasShown(rows, { ...search, light: undefined })
  const empty = (
    <EmptyNotice title={rows.length === 0 ? '还没有片区' : '没有符合条件的片区'}>
      {rows.length === 0 ? (
        '请由市级专班在「管理 › 导入」中导入片区表。'
      ) : (
        <Button onClick={() => change({ category: 'all', light: undefined, q: '' })}>清除类别、灯号和搜索</Button>
      )}
    </EmptyNotice>
  )
  return (
    <>
      <Row align="end" className={styles['tools']}>
        <SearchField label="搜索片区、部门或区县" value={search.q} onSearch={(q) => change({ q })} />
        <Note className={styles['count']} role="status">
          {monthText(month)} · 蓝色刻度为序时 ·{' '}
          {shown.length === rows.length ? `共 ${rows.length} 个片区` : `${shown.length} / ${rows.length} 个片区`}
        </Note>
        <ListTools
          list="areas"
          columns={areaColumns}
          chosen={search.columns}
          onColumns={(columns) => change({ columns })}
          workbook={areasWorkbook(search, view)}
          copy={{ columns: copyColumnsOf(areaColumns, search.columns), rows: shown }}
        />
      </Row>
      <LightFacets
        counts={countLights(alike.map(({ figure }) => ({ light: figure?.light ?? null })))}
        light={search.light}
        onLight={(light) => change({ light })}
      />
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
            chosen={search.columns}
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
